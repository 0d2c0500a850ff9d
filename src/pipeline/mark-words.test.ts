import { expect, test } from "vitest";
import type { Evidence } from "../model/delivery.ts";
import { findWords } from "../readers/syslog/find-words.ts";
import { markWords } from "./mark-words.ts";

const EVIDENCE: Evidence = { opened: null, tls: 0, identified: null, message: null, decided: 0, closed: null };
const TLS12 = "ECDHE-RSA-AES256-GCM-SHA384";
const TLS13 = "TLS_AES_256_GCM_SHA384";

/** The words that are marked in a line. */
function marked(text: string, proves: readonly (keyof Evidence)[], facts: { readonly cipher?: string; readonly reason?: string } = {}) {
  const ranges = markWords(text, proves, { source: null, cipher: facts.cipher ?? null, reason: facts.reason ?? null, evidence: EVIDENCE });
  return ranges.map(({ from, to }) => text.slice(from, to));
}

test.for([
  [
    "Postfix's summary",
    `Anonymous TLS connection established from a.example[192.0.2.9]: TLSv1.2 with cipher ${TLS12} (256/256 bits)`,
    TLS12,
    `TLSv1.2 with cipher ${TLS12} (256/256 bits)`,
  ],
  [
    "its key exchange too",
    `Untrusted TLS connection established to b.example[192.0.2.8]:25: TLSv1.3 with cipher ${TLS13} (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits)`,
    TLS13,
    `TLSv1.3 with cipher ${TLS13} (256/256 bits) key-exchange X25519`,
  ],
  ["Exim's field", `1tA-02 <= a@b.example H=c [192.0.2.9] P=esmtps X=TLS1.3:${TLS13}:256 CV=no`, TLS13, `TLS1.3:${TLS13}:256`],
  [
    "Sendmail's fields",
    `STARTTLS=server, relay=a [192.0.2.9], version=TLSv1.3, verify=NO, cipher=${TLS13}, bits=256/256`,
    TLS13,
    `${TLS13}, bits=256/256`,
  ],
  ["OpenSMTPD's fields", `smtp tls ciphers=TLSv1.3:${TLS13}:256`, TLS13, `TLSv1.3:${TLS13}:256`],
  ["a mail's field, by Google", `        (version=TLS1_2 cipher=${TLS12} bits=128/128);`, TLS12, `TLS1_2 cipher=${TLS12} bits=128/128`],
  ["a mail's field, by Exim", `\t(TLS1.3) tls ${TLS13} (Exim 4.96)`, TLS13, `TLS1.3) tls ${TLS13}`],
  ["a mail's field, by Microsoft", ` (version=TLS1_3, cipher=${TLS13}) id 15.20`, TLS13, `TLS1_3, cipher=${TLS13}`],
  ["Haraka's line", `secured: cipher=${TLS13} version=TLSv1.3 verified=false`, TLS13, `${TLS13} version=TLSv1.3`],
  [
    "Stalwart's line",
    `version = "TLSv1_3", details = "TLS13_AES_256_GCM_SHA384", elapsed = 20ms`,
    "TLS13_AES_256_GCM_SHA384",
    'TLSv1_3", details = "TLS13_AES_256_GCM_SHA384',
  ],
  [
    "Exchange's row",
    '2026-11-22T01:00:00.000Z,EX01\\A,08DE12345678ABCD,7,192.0.2.10:25,203.0.113.5:1,*,,"TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA_384 with strength 0 bits"',
    "CALG_AES_256/CALG_SHA_384",
    "TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits",
  ],
] as const)("the deciding words of %s are marked", ([, text, cipher, expected]) => {
  expect(marked(text, ["tls"], { cipher })).toEqual([expected]);
});

test.for([
  ["a mail's field without details", "\tby mx.example (Postfix) with ESMTPS id 4jX9", "with ESMTPS"],
  ["Haraka's line at the end of a connection", "disconnect ip=192.0.2.9 rdns=a.example tls=N pipe=N", "tls=N"],
] as const)("where %s decides, its words are marked", ([, text, expected]) => {
  expect(marked(text, ["tls"])).toEqual([expected]);
});

test("where the counts of a session decide, these are marked", () => {
  const text = "disconnect from a.example[192.0.2.9] ehlo=1 mail=1 rcpt=1/2 data=1 quit=1 commands=5/6";
  expect(marked(text, ["tls", "closed"])).toEqual(["ehlo=1 mail=1 rcpt=1/2 data=1 quit=1 commands=5/6"]);
});

test("where the delivery's own line tells of TLS, that is marked", () => {
  expect(marked("4dKm: to=<a@b.example>, relay=x, tls=may:none, status=sent (250 ok)", ["tls", "decided"])).toEqual(["tls=may:none"]);
});

test("the words of a refusal are marked in the line that refused", () => {
  expect(marked("4dKm: status=deferred (try later)", ["decided"], { reason: "try later" })).toEqual(["try later"]);
  expect(marked("4dKm: status=deferred (try later)", ["opened"], { reason: "try later" })).toEqual([]);
});

test("nothing is marked where nothing is found: shortened words, another line, empty facts", () => {
  expect(marked("4dKm: status=bounced (unknown user ann@a.example)", ["decided"], { reason: "unknown user @a.example" })).toEqual([]);
  expect(marked("connect from a.example[192.0.2.9]", ["tls"], { cipher: TLS12, reason: "" })).toEqual([]);
});

test("a line made to be slow is looked through at once", () => {
  const text = `x ${"a=1 ".repeat(2000)}! ${"TLSv1 ".repeat(300)}`;
  expect(marked(text, ["tls"], { cipher: "a=1 a=1" }).length).toBe(1);
  expect(marked(text, ["tls"])).toEqual([]);
});

test.for([
  ["Nov 19 09:14:06 mx1 postfix/smtpd[20417]: connect from a", "connect from a"],
  ["2026-11-19T09:14:06.123456+01:00 mx1 postfix/smtpd[20417]: connect from a", "connect from a"],
  ["<22>Nov 19 09:14:06 mx1 postfix/smtpd[20417]: connect from a", "connect from a"],
  ['{"SYSLOG_IDENTIFIER":"postfix/smtpd","MESSAGE":"connect from a"}', '{"SYSLOG_IDENTIFIER":"postfix/smtpd","MESSAGE":"connect from a"}'],
  ["2026-11-19 09:14:06 1tA-02 <= a@b.example", "1tA-02 <= a@b.example"],
  ["2026-11-22T01:00:00.000Z,EX01\\Default Frontend EX01,08DE12345678ABCD,7,192.0.2.10:25,[2001:db8::5]:1,<,EHLO a,", "<,EHLO a,"],
  ["no log line", "no log line"],
  ["", ""],
] as const)("the program's words of %s begin at %s", ([line, words]) => {
  expect(line.slice(findWords(line))).toBe(words);
});
