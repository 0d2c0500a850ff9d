import type { ReaderFormat } from "../../readers/reader.ts";

/** Stands in for a reader until a line tells which it is: what came before were lines of other programs. */
export const undecidedFormat: ReaderFormat = {
  name: "auto",
  recognize: () => false,
  timeOf: () => Number.NaN,
  open: () => ({
    name: "auto",
    readLine: () => "irrelevant",
    openDeliveries: () => [],
    newestLineAt: () => null,
    evicted: () => 0,
    snapshot: () => undefined,
  }),
};
