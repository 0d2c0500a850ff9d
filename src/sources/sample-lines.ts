import type { LogContent } from "./log-content.ts";
import { createLineSplitter } from "./split-lines.ts";

/** A log that holds other programs' lines too may begin with many of them. */
const SAMPLE_BYTES = 4 << 20;
const SAMPLE_LINES = 20_000;
const MAX_LINE_CHARACTERS = 2048;

/** The first lines of a log, each cut at 2,048 characters: to tell its format, and when it begins. */
export async function readSampleLines(content: LogContent): Promise<readonly string[]> {
  const lines: string[] = [];
  const splitter = createLineSplitter(
    0,
    (buffer, start, end) => {
      if (lines.length < SAMPLE_LINES && end > start)
        lines.push(buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_CHARACTERS)));
    },
    () => {},
  );
  let bytes = 0;
  for await (const chunk of content.chunks(0)) {
    splitter.feed(chunk);
    bytes += chunk.length;
    if (bytes >= SAMPLE_BYTES || lines.length >= SAMPLE_LINES) return lines;
  }
  splitter.finish();
  return lines;
}
