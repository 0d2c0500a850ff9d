import { eximFormat } from "../../src/readers/exim/exim-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const MESSAGE_ID = /^\S+ \S+ (?:\[\d+\] )?([0-9A-Za-z]{6}-[0-9A-Za-z]{6}-[0-9A-Za-z]{2})/;

export const EXIM_CORPUS: ReaderCorpus = {
  format: eximFormat,
  labLogs: [{ run: "run1", log: "mainlog", versionsLogged: true }],
  samples: ["samples/mainlog", "samples/mx-mainlog"],
  // As a client with TLS 1.1 and older, GnuTLS leaves out who signed: `ECDHE_X25519__AES_256_CBC__SHA1`.
  tellsRecipients: () => true,
  namesEverySuite: false,
  // log_selector = -tls_cipher -tls_certificate_verified -tls_peerdn
  withoutTls: (line) => line.replace(/ X=\S+| CV=(?:yes|no|dane)| DN="[^"]*"/g, ""),
  keysOf: (line) => [MESSAGE_ID.exec(line)?.[1] ?? "no message"],
  isBarrier: () => false,
  longBefore: [
    "2026-11-20 00:00:00 1xUv00-000001-00 <= a@x.test H=(x.test) [127.0.9.9] P=esmtps X=TLS1.2:AES256-SHA:256 CV=no S=1",
    "2026-11-20 00:00:00 1xUv00-000001-00 Completed",
  ],
  longAfter: "2026-11-24 00:00:00 Start queue run: pid=1",
};
