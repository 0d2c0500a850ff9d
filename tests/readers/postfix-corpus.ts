import { postfixFormat } from "../../src/readers/postfix/postfix-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const QUEUE_ID = /\b(?:[0-9A-F]{10,12}|4[0-9A-Za-z]{9,10}z[0-9A-Za-z]{3,5})\b/g;

export const POSTFIX_CORPUS: ReaderCorpus = {
  format: postfixFormat,
  labLogs: [
    { run: "run1", log: "mail.log", versionsLogged: true },
    { run: "run1", log: "mail-b.log", versionsLogged: true },
    { run: "run2", log: "mail.log", versionsLogged: true },
    { run: "run2", log: "mail-b.log", versionsLogged: false },
  ],
  samples: ["samples/first.log", "samples/long-ids-and-ports.log"],
  tellsRecipients: () => true,
  namesEverySuite: true,
  withoutTls: (line) => (line.includes("TLS connection") ? null : line),
  // A line may name several queue ids: `queued as`, `orig_queue_id=`.
  keysOf: (line) => {
    const process = /^.{15} (\S+ [^:]+):/.exec(line)?.[1] ?? "";
    return [`process ${process}`, ...new Set((line.match(QUEUE_ID) ?? []).map((id) => `queue id ${id}`))];
  },
  isBarrier: (line) => /^.{15} \S+ \S+\/master\[/.test(line),
  longBefore: [
    "mx postfix/smtpd",
    "mx postfix/submission/smtpd",
    "mx postfix/smtps/smtpd",
    "mail postfix/smtpd",
    "mail postfix/submission/smtpd",
    "mail postfix/smtps/smtpd",
    "mx postfix-mx/smtpd",
    "mx postfix/smtp",
    "mx postfix/lmtp",
    "mail postfix/smtp",
  ].map(
    (program) =>
      `Nov 21 00:00:00 ${program}[1]: Anonymous TLS connection established ${program.endsWith("d") ? "from" : "to"} x.test[127.0.9.9]: TLSv1.2 with cipher X (1/1 bits)`,
  ),
  longAfter: "Nov 24 00:00:00 mx postfix/qmgr[1]: 000000: removed",
};
