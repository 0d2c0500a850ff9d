import { describe, expect, test } from "vitest";
import { parseCommand } from "./command.ts";
import { parseEndpoint } from "./endpoint.ts";
import { parseHeader } from "./header.ts";
import { parseNegotiation } from "./negotiation.ts";
import { parseReceipt, parseReply } from "./reply.ts";
import { parseSchannelProtocol } from "./schannel-protocol.ts";
import { parseExchangeTime } from "./time.ts";

test.for([
  ["SP_PROT_SSL3_SERVER", "SSLv3"],
  ["SP_PROT_TLS1_SERVER", "TLSv1.0"],
  ["SP_PROT_TLS1_0_CLIENT", "TLSv1.0"],
  ["SP_PROT_TLS1_1_SERVER", "TLSv1.1"],
  ["SP_PROT_TLS1_2_CLIENT", "TLSv1.2"],
  ["SP_PROT_TLS1_3_SERVER", "TLSv1.3"],
  ["TLS1_3", "TLSv1.3"],
  ["4096", "TLSv1.3"],
  ["8192", "TLSv1.3"],
  ["128", "TLSv1.0"],
  ["SP_PROT_NONE", undefined],
  ["0", undefined],
  ["12288", undefined],
] as const)("Windows calls it %s: %s", ([text, expected]) => {
  expect(parseSchannelProtocol(text)).toBe(expected);
});

describe("a handshake's row is read", () => {
  const WHOLE =
    "TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm CALG_AES_128 with strength 128 bits, MAC hash algorithm CALG_SHA_256 with strength 0 bits and key exchange algorithm CALG_ECDH_EPHEM with strength 256 bits";

  test.for([
    ["whole", WHOLE, { outcome: "TLSv1.2", cipher: "CALG_AES_128/CALG_SHA_256/CALG_ECDH_EPHEM", bits: 128 }],
    ["cut off after the cipher", WHOLE.slice(0, WHOLE.indexOf(" with")), { outcome: "TLSv1.2", cipher: "CALG_AES_128", bits: null }],
    ["cut off before it", "TLS protocol SP_PROT_TLS1_0_SERVER negotiation succeeded", { outcome: "TLSv1.0", cipher: null, bits: null }],
    [
      "with numbers for names",
      WHOLE.replace("CALG_AES_128", "26126"),
      { outcome: "TLSv1.2", cipher: "26126/CALG_SHA_256/CALG_ECDH_EPHEM", bits: 128 },
    ],
    ["of a version without a name", WHOLE.replace("SP_PROT_TLS1_2_SERVER", "SP_PROT_NONE"), null],
    ["of another kind", "Client certificate chain validation status: 'EmptyCertificate'", undefined],
  ] as const)("%s", ([, text, expected]) => {
    expect(parseNegotiation(text)).toEqual(expected);
  });
});

test.for([
  ["MAIL FROM:<ann@example.org> SIZE=5000 BODY=8BITMIME", { kind: "mail", address: "ann@example.org", sizeBytes: 5000 }],
  ["MAIL FROM:<> SIZE=0", { kind: "mail", address: "", sizeBytes: null }],
  ['MAIL FROM:<"a>b"@example.org>', { kind: "mail", address: '"a>b"@example.org', sizeBytes: null }],
  ["rcpt to: <bob@example.com> NOTIFY=NEVER", { kind: "recipient", address: "bob@example.com" }],
  ["BDAT 5000 LAST", { kind: "message" }],
  ["BDAT 5000", { kind: "other" }],
  ["DATA", { kind: "message" }],
  ["STARTTLS", { kind: "starttls", isExchanges: false }],
  ["X-ANONYMOUSTLS", { kind: "starttls", isExchanges: true }],
  ["XPROXYFROM SID=08DE IP=203.0.113.5", { kind: "internal" }],
  ["AUTH LOGIN", { kind: "authenticate" }],
  ["<authentication response>", undefined],
  ["cGFzc3dvcmQ=", undefined],
] as const)("a client says %j", ([text, expected]) => {
  expect(parseCommand(text)).toEqual(expected);
});

test.for([
  ["250 2.1.0 Sender OK", { code: 250, isPositive: true }],
  ["550 5.7.1 no", { code: 550, isPositive: false }],
  ["421", { code: 421, isPositive: false }],
  ["250-PIPELINING", undefined],
  ["354 Start mail input", undefined],
  ["anything", undefined],
] as const)("a server answers %j", ([text, expected]) => {
  expect(parseReply(text)).toEqual(expected);
});

test.for([
  [
    "250 2.6.0 <1@example.org> [InternalId=7001, Hostname=EX01.example.com] 6000 bytes in 0,100, 58.593 KB/sec Queued mail for delivery",
    { messageId: "<1@example.org>", recordId: "7001", sizeBytes: 6000 },
  ],
  ["250 2.6.0 <1@example.org> Queued mail for delivery", { messageId: "<1@example.org>", recordId: null, sizeBytes: null }],
  ["250 ok", { messageId: null, recordId: null, sizeBytes: null }],
] as const)("a message is taken with %j", ([text, expected]) => {
  expect(parseReceipt(text)).toEqual(expected);
});

test.for([
  ["203.0.113.5:51000", { address: "203.0.113.5", port: 51_000 }],
  ["[2001:DB8::5]:25", { address: "2001:db8::5", port: 25 }],
  ["[fe80::1%4]:25", { address: "fe80::1", port: 25 }],
  ["", undefined],
  ["203.0.113.5", undefined],
] as const)("an end of a connection is %j", ([text, expected]) => {
  expect(parseEndpoint(text)).toEqual(expected);
});

test.for([
  ["2026-11-22T01:00:00.123Z", Date.UTC(2026, 10, 22, 1, 0, 0, 123)],
  ["2026-11-22T01:00:00Z", Date.UTC(2026, 10, 22, 1, 0, 0)],
  ["2026-13-22T01:00:00.123Z", Number.NaN],
  ["2026-11-22 01:00:00", Number.NaN],
] as const)("a time is %j", ([text, expected]) => {
  expect(parseExchangeTime(text)).toEqual(expected);
});

test.for([
  ["\uFEFF#Software: Microsoft Exchange Server", { kind: "other" }],
  ["#Log-type: SMTP Send Protocol Log", { kind: "log", log: "send" }],
  ["#Log-Type: Message Tracking Log", { kind: "log", log: "tracking" }],
  ["#Log-type: Connectivity Log", { kind: "log", log: "other" }],
  ["#Fields: date-time,Event-ID", { kind: "fields", names: ["date-time", "event-id"] }],
  ["2026-11-22T01:00:00.123Z,a", undefined],
] as const)("a header has %j", ([line, expected]) => {
  expect(parseHeader(line)).toEqual(expected);
});
