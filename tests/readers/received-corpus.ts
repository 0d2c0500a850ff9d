import { receivedFormat } from "../../src/readers/received/received-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

export const RECEIVED_CORPUS: ReaderCorpus = {
  format: receivedFormat,
  labLogs: ["postfix", "exim", "sendmail", "opensmtpd"].map((name) => ({ run: name, log: `${name}.mbox`, versionsLogged: true })),
  samples: ["samples/several-servers.mbox"],
  tellsRecipients: () => true,
  // Exim on GnuTLS leaves out who signed with TLS 1.1 and older.
  namesEverySuite: false,
  // smtpd_tls_received_header = no
  withoutTls: (line) =>
    /^\s(?:\(using |key-exchange |client-signature )/.test(line)
      ? null
      : line.replace(/\((?:version=|TLSv?\d)[^)]*\)/, "").replace(/ ?\btls TLS_\w+/, ""),
  // The lines of a mailbox file are never written in another order.
  keysOf: () => ["mailbox"],
  isBarrier: () => false,
  longBefore: ["From x@x.test Fri Nov 20 00:00:00 2026", ""],
  longAfter: "",
};
