import type { ReaderCorpus } from "./reader-corpus.ts";

/** Of a format in which every line tells of its event in full, without a log whose every message is known. */
export const independentLines = {
  labLogs: [],
  tellsRecipients: () => true,
  namesEverySuite: true,
  withoutTls: (line) => line,
  keysOf: () => [],
  isBarrier: () => false,
} as const satisfies Partial<ReaderCorpus>;
