import { googleWorkspaceFormat } from "../../src/readers/google-workspace/google-workspace-reader.ts";
import { independentLines } from "./independent-lines.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const row = (micros: number) => `{"event_info":{"timestamp_usec":${micros}},"message_info":{"action_type":3}}`;

export const GOOGLE_WORKSPACE_CORPUS: ReaderCorpus = {
  ...independentLines,
  format: googleWorkspaceFormat,
  samples: ["samples/activity.ndjson"],
  longBefore: [row(1_795_132_800_000_000)],
  longAfter: row(1_795_564_800_000_000),
};
