import { ndjsonFormat } from "../../src/readers/ndjson/ndjson-reader.ts";
import { independentLines } from "./independent-lines.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

export const NDJSON_CORPUS: ReaderCorpus = {
  ...independentLines,
  format: ndjsonFormat,
  samples: ["samples/export.ndjson", "samples/minimal.ndjson"],
  longBefore: [`{"observedAt":"2026-11-20T00:00:00Z","direction":"inbound"}`],
  longAfter: `{"observedAt":"2026-11-24T00:00:00Z","direction":"inbound"}`,
};
