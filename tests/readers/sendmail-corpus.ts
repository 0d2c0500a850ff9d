import { sendmailFormat } from "../../src/readers/sendmail/sendmail-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const QUEUE_ID = /\b[0-9A-Za-z]{8}\d{6}\b/g;

export const SENDMAIL_CORPUS: ReaderCorpus = {
  format: sendmailFormat,
  labLogs: [{ run: "run1", log: "mail.log", versionsLogged: true }],
  samples: ["default-iso", "trad", "5424", "fwd", "json"].map((name) => `samples/${name}.log`),
  tellsRecipients: () => true,
  namesEverySuite: true,
  // LogLevel 8; `proto=` stays.
  withoutTls: (line) => (line.includes("STARTTLS=") ? null : line),
  keysOf: (line) => {
    const process = /(?:sendmail|sm-\w+)(?:\[| )(\d+)/.exec(line)?.[1] ?? "";
    return [`process ${process}`, ...new Set((line.match(QUEUE_ID) ?? []).map((id) => `queue id ${id}`))];
  },
  isBarrier: () => false,
  longBefore: ["mx1", "mail"].map(
    (host) =>
      `Nov 20 00:00:00 ${host} sendmail[1]: STARTTLS=client, relay=x.test., version=TLSv1.2, verify=OK, cipher=AES256-SHA, bits=256/256`,
  ),
  longAfter: "Nov 24 00:00:00 mx1 sendmail[1]: starting daemon (8.17.1.9): SMTP",
};
