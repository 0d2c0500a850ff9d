import { createLineSplitter, type LineSplitter } from "../sources/split-lines.ts";
import type { RunningReader } from "./running-reader.ts";

/** In place of a line that is too long for any server's. */
const OVERLONG = Buffer.from("overlong line");

/**
 * Cuts content into lines for a reader, and counts what becomes of each. The hot path: nothing here is made per line.
 *
 * @param place where the content's first byte stands in its file, and where the file begins in the source's stream
 */
export function feedReader(
  { reader, counts, understanding }: Pick<RunningReader, "reader" | "counts" | "understanding">,
  { from, streamStart }: { readonly from: number; readonly streamStart: number },
): LineSplitter {
  return createLineSplitter(
    from,
    (buffer, start, end, position) => {
      // Not by name: looking the counter up by the word took 10 ns a line.
      const use = reader.readLine(buffer, start, end, streamStart + position);
      if (use === "used") {
        counts.used++;
        understanding.used(reader.newestLineAt());
      } else if (use === "irrelevant") counts.irrelevant++;
      else {
        counts.unrecognized++;
        understanding.unrecognized(buffer, start, end, reader.newestLineAt());
      }
    },
    () => {
      counts.unrecognized++;
      understanding.unrecognized(OVERLONG, 0, OVERLONG.length, reader.newestLineAt());
    },
  );
}

/** Lines that have been counted. */
export function linesOf({ used, irrelevant, unrecognized }: RunningReader["counts"]): number {
  return used + irrelevant + unrecognized;
}
