import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { KeptLines } from "../store/store.ts";

/** Far above what one commit takes. */
const MAX_LINES_BYTES = 1 << 28;
/** Longest line shown. */
const MAX_SHOWN_BYTES = 8192;

/** Packs lines to be kept. */
export function packLines(lines: readonly Buffer[], position: number, keptAt: number): KeptLines {
  const content = Buffer.concat(lines);
  return { position, length: content.length, content: deflateRawSync(content, { level: 3 }).toString("base64"), keptAt };
}

/** The lines that begin at these positions, as far as they were kept. */
export function findKeptLines(
  pieces: readonly Pick<KeptLines, "position" | "length" | "content">[],
  positions: readonly number[],
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { position: from, length, content } of pieces) {
    const inside = positions.filter((position) => position >= from && position < from + length);
    if (inside.length === 0) continue;
    const lines = inflateRawSync(Buffer.from(content, "base64"), { maxOutputLength: MAX_LINES_BYTES });
    for (const position of inside) texts.set(position, lineAt(lines, position - from));
  }
  return texts;
}

function lineAt(lines: Buffer, start: number): string {
  const end = lines.indexOf(10, start);
  return lines.toString("utf8", start, Math.min(end === -1 ? lines.length : end, start + MAX_SHOWN_BYTES)).replace(/\r$/, "");
}
