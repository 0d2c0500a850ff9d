import { openSmtpdFormat } from "../../src/readers/opensmtpd/opensmtpd-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const SESSION = /smtpd\[\d+\]: (?:smtp-out: Error on session )?([0-9a-f]{16})/;

export const OPENSMTPD_CORPUS: ReaderCorpus = {
  format: openSmtpdFormat,
  labLogs: [{ run: "run1", log: "mail.log", versionsLogged: true }],
  samples: ["samples/6.8.log"],
  namesEverySuite: true,
  // OpenSMTPD 7.6 stumbles over the third answer to one LMTP transaction, logs `TempFail` and sends the message again.
  tellsRecipients: ({ server, recipients }) => !(server === "store" && (recipients?.length ?? 0) > 2),
  withoutTls: (line) => (/ (?:smtp|mta) (?:tls |cert-check)/.test(line) ? null : line),
  // The number of a message is told by the session that brings it in, before one takes it out.
  keysOf: (line) => [SESSION.exec(line)?.[1] ?? "no session", ...(/(?:msgid|evpid)=([0-9a-f]{8})/.exec(line)?.slice(1, 2) ?? [])],
  isBarrier: () => false,
  longBefore: ["mx", "mail"].map(
    (host) => `Nov 20 00:00:00 ${host} smtpd[1]: 0123456789abcdef smtp tls ciphers=TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256`,
  ),
  longAfter: "Nov 24 00:00:00 mx smtpd[1]: info: OpenSMTPD 7.6.0-portable starting",
};
