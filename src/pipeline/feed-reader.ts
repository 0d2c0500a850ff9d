import { createLineSplitter, type LineSplitter } from "../sources/split-lines.ts";
import type { RunningReader } from "./running-reader.ts";

/**
 * Cuts content into lines for a reader, and counts what becomes of each. The hot path: nothing here is made per line.
 *
 * @param place where the content's first byte stands in its file, and where the file begins in the source's stream
 */
export function feedReader(
  { reader, counts }: Pick<RunningReader, "reader" | "counts">,
  { from, streamStart }: { readonly from: number; readonly streamStart: number },
): LineSplitter {
  return createLineSplitter(
    from,
    (buffer, start, end, position) => {
      // Not by name: looking the counter up by the word took 10 ns a line.
      const use = reader.readLine(buffer, start, end, streamStart + position);
      if (use === "used") counts.used++;
      else if (use === "irrelevant") counts.irrelevant++;
      else counts.unrecognized++;
    },
    () => {
      counts.unrecognized++;
    },
  );
}

/** Lines that have been counted. */
export function linesOf({ used, irrelevant, unrecognized }: RunningReader["counts"]): number {
  return used + irrelevant + unrecognized;
}
