import { describe, expect, test } from "vitest";
import { readWholeLog, TLS13 } from "./read-log.testing.ts";

const TEXTS = [
  ["smtpd", "connect from a.example[192.0.2.9]"],
  ["smtpd", `Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`],
  ["smtpd", "A0B1C2D3E4: client=a.example[192.0.2.9]"],
  ["qmgr", "A0B1C2D3E4: from=<alice@client.example>, size=1000, nrcpt=1 (queue active)"],
] as const;

type Wrap = (daemon: string, text: string) => string;

const journal = (daemon: string, text: string, changes: object = {}) =>
  JSON.stringify({
    __REALTIME_TIMESTAMP: "1795311129000000",
    _HOSTNAME: "mail",
    SYSLOG_IDENTIFIER: `postfix/${daemon}`,
    _PID: "60",
    MESSAGE: text,
    ...changes,
  });

const WRAPPINGS: readonly (readonly [name: string, wrap: Wrap])[] = [
  ["the traditional form", (daemon, text) => `Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  ["the ISO form", (daemon, text) => `2026-11-22T01:32:09.000000+00:00 mail postfix/${daemon}[60]: ${text}`],
  ["a priority", (daemon, text) => `<22>Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  ["rsyslog's forward format", (daemon, text) => `<22>2026-11-22T01:32:09.000000+00:00 mail postfix/${daemon}[60]: ${text}`],
  ["RFC 5424", (daemon, text) => `<22>1 2026-11-22T01:32:09Z mail postfix/${daemon} 60 - -  ${text}`],
  ["an octet count", (daemon, text) => `181 <22>1 2026-11-22T01:32:09Z mail postfix/${daemon} 60 - - ${text}`],
  ["journalctl -o short-iso", (daemon, text) => `2026-11-22T01:32:09+0000 mail postfix/${daemon}[60]: ${text}`],
  ["journalctl -o short-precise", (daemon, text) => `Nov 22 01:32:09.000000 mail postfix/${daemon}[60]: ${text}`],
  ["journalctl -o short-full", (daemon, text) => `Sun 2026-11-22 01:32:09 UTC mail postfix/${daemon}[60]: ${text}`],
  ["journalctl -o short-unix", (daemon, text) => `1795311129.000000 mail postfix/${daemon}[60]: ${text}`],
  ["journalctl -o json", journal],
  ["journalctl -o json-seq", (daemon, text) => `\u001e${journal(daemon, text)}`],
  ["journalctl -o json-sse", (daemon, text) => `data: ${journal(daemon, text)}`],
  ["journalctl -o json with bytes", (daemon, text) => journal(daemon, text, { MESSAGE: [...Buffer.from(text)] })],
  [
    "Docker's json-file",
    (daemon, text) =>
      JSON.stringify({ log: `Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}\n`, stream: "stdout", time: "2026-11-22T01:32:09Z" }),
  ],
  ["docker logs -t", (daemon, text) => `2026-11-22T01:32:09.1Z Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  ["docker compose logs", (daemon, text) => `postfix-1  | Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  ["Kubernetes", (daemon, text) => `2026-11-22T01:32:09.1Z stdout F Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  [
    "rsyslog's JSON",
    (daemon, text) =>
      JSON.stringify({ "@timestamp": "2026-11-22T01:32:09Z", host: "mail", tag: `postfix/${daemon}[60]:`, message: ` ${text}` }),
  ],
  ["FreeBSD's facility", (daemon, text) => `Nov 22 01:32:09 <mail.info> mail postfix/${daemon}[60]: ${text}`],
  ["AIX's facility", (daemon, text) => `Nov 22 01:32:09 mail mail:info postfix/${daemon}[60]: ${text}`],
  ["a year after the day", (daemon, text) => `Nov 22 2026 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  ["NUL bytes before the line", (daemon, text) => `\0\0\0Nov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
  ["a byte order mark before the line", (daemon, text) => `\uFEFFNov 22 01:32:09 mail postfix/${daemon}[60]: ${text}`],
];

describe("a message is the same in", () => {
  test.for(WRAPPINGS)("%s", ([, wrap]) => {
    const { full, uses } = readWholeLog(TEXTS.map(([daemon, text]) => wrap(daemon, text)));
    expect(uses).toEqual(["used", "used", "used", "used"]);
    expect(full).toMatchObject([
      {
        observedAt: Date.UTC(2026, 10, 22, 1, 32, 9),
        host: "mail",
        service: "postfix/smtpd",
        queueId: "A0B1C2D3E4",
        peerHost: "a.example",
        tls: "TLSv1.3",
      },
    ]);
  });
});

describe("what is not read yet is counted as unrecognized, never passed over:", () => {
  test.for([
    ["journalctl -o export", "MESSAGE=connect from a.example[192.0.2.9]"],
    ["journalctl -o json-pretty", '\t"MESSAGE" : "connect from a.example[192.0.2.9]",'],
    ["a journal message that was too large", journal("smtpd", "", { MESSAGE: null })],
    ["the rest of a line that a container's log split", "2026-11-22T00:49:37.1Z stdout F of a.example[192.0.2.9]"],
    ["a text of UTF-16", "\u0000N\u0000o\u0000v"],
  ] as const)("%s", ([, line]) => {
    expect(readWholeLog([line]).uses).toEqual(["unrecognized"]);
  });
});

describe("without process ids, as mailcow's programming interface gives its lines,", () => {
  const wrap: Wrap = (daemon, text) =>
    JSON.stringify({ time: "1795311129", priority: "info", program: `postfix/${daemon}`, message: text });

  test("a message is told, but not which TLS line was its own", () => {
    const { deliveries, uses } = readWholeLog(TEXTS.map(([daemon, text]) => wrap(daemon, text)));
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
    expect(uses).not.toContain("unrecognized");
  });

  test("one client's TLS is not taken for another's whose lines run in between", () => {
    const { deliveries } = readWholeLog([
      wrap("smtpd", "connect from a.example[192.0.2.9]"),
      wrap("smtpd", "connect from b.example[192.0.2.8]"),
      wrap("smtpd", `Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`),
      wrap("smtpd", "B0B1C2D3E4: client=b.example[192.0.2.8]"),
      wrap("qmgr", "B0B1C2D3E4: from=<b@b.example>, size=1, nrcpt=1 (queue active)"),
      wrap("smtpd", "disconnect from b.example[192.0.2.8] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5"),
    ]);
    expect(deliveries).toEqual(["inbound B0B1C2D3E4 from 192.0.2.8: unknown"]);
  });

  test("a delivery is unknown, but for what its own line says (3.11)", () => {
    const sent = (queueId: string, tls: string) =>
      `${queueId}: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=1, delays=0/0/1/0${tls}, dsn=2.0.0, status=sent (250 ok)`;
    const { deliveries } = readWholeLog([
      wrap("smtp", `Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS13}`),
      wrap("smtp", sent("A0B1C2D3E4", "")),
      wrap("smtp", sent("B0B1C2D3E4", ", tls=may:none")),
      wrap("smtp", sent("C0B1C2D3E4", ", tls=dane")),
    ]);
    expect(deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: unknown",
      "outbound B0B1C2D3E4 to 192.0.2.25: none observed",
      "outbound C0B1C2D3E4 to 192.0.2.25: encrypted observed",
    ]);
  });

  test("a refusal is told at once", () => {
    const { attempts } = readWholeLog([
      wrap("smtpd", "connect from a.example[192.0.2.9]"),
      wrap("smtpd", "NOQUEUE: reject: RCPT from a.example[192.0.2.9]: 554 5.7.1 no; from=<a@b> to=<c@d> proto=ESMTP helo=<x>"),
    ]);
    expect(attempts).toEqual(["rejected inbound from 192.0.2.9: 554 5.7.1 no (unknown)"]);
  });
});
