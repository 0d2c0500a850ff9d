import { harakaFormat } from "../../src/readers/haraka/haraka-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const SESSION = /[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/;

export const HARAKA_CORPUS: ReaderCorpus = {
  format: harakaFormat,
  labLogs: [{ run: "run1", log: "haraka.log", versionsLogged: true }],
  samples: ["samples/json.log", "samples/logfmt.log"],
  tellsRecipients: () => true,
  namesEverySuite: true,
  // As at log level `notice`, which has the other lines that matter.
  withoutTls: (line) => (line.includes("] secured") ? null : line),
  keysOf: (line) => [SESSION.exec(line)?.[0] ?? "no session"],
  isBarrier: () => false,
  longBefore: ["2026-11-20T00:00:00.000Z [NOTICE] [-] [server] Listening on 127.0.0.1:2625"],
  longAfter: "2026-11-28T00:00:00.000Z [NOTICE] [-] [server] Listening on 127.0.0.1:2625",
};
