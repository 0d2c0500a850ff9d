import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LineUse } from "../reader.ts";
import { accepted, openReader, readLog, sentLine, TLS12 } from "./read-log.testing.ts";

const REAL_LINES = ["first.log", "long-ids-and-ports.log"].flatMap((name) =>
  readFileSync(new URL(`../../../corpus/postfix/samples/${name}`, import.meta.url), "latin1")
    .trimEnd()
    .split("\n"),
);

const USES: readonly LineUse[] = ["used", "irrelevant", "unrecognized"];

/** Reads lines that may be anything; every one must have its use, and facts must stay bounded. */
function readAnything(lines: readonly Uint8Array[]): void {
  const told: string[] = [];
  const reader = openReader(
    (delivery) => told.push(JSON.stringify(delivery)),
    (attempt) => told.push(JSON.stringify(attempt)),
  );
  for (const [position, bytes] of lines.entries()) {
    const buffer = Buffer.from(bytes);
    expect(USES).toContain(reader.readLine(buffer, 0, buffer.length, position));
  }
  for (const text of [...told, ...reader.openDeliveries().map((delivery) => JSON.stringify(delivery))]) {
    expect(text.length).toBeLessThan(16_000);
  }
}

describe("the reader never throws, and gives every line its use:", () => {
  test("any bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (lines) => readAnything(lines)),
      { numRuns: 200 },
    );
  });

  test("any message of any program", () => {
    const daemon = fc.constantFrom(
      "smtpd",
      "smtp",
      "lmtp",
      "cleanup",
      "qmgr",
      "tlsproxy",
      "master",
      "anvil",
      "constructor",
      "toString",
      "",
    );
    const beginning = fc.constantFrom(
      "connect from ",
      "disconnect from ",
      "SSL_accept error from ",
      "SSL_connect error to ",
      "NOQUEUE: reject: ",
      "NOQUEUE: client=",
      "proxy-accept: ",
      "A0B1C2D3E4: client=",
      "A0B1C2D3E4: to=<",
      "A0B1C2D3E4: from=<",
      "A0B1C2D3E4: message-id=",
      "A0B1C2D3E4: removed",
      "Anonymous TLS connection established from ",
      "Trusted TLS connection reused to ",
      "warning: TLS library problem: ",
      "warning: process x pid ",
      "message repeated ",
      "daemon started ",
      "reload ",
      "TLS handshake failed for ",
      "CONNECT to ",
      "",
    );
    const piece = fc.constantFrom(
      "a[192.0.2.9]",
      "unknown[unknown]",
      "[",
      "]",
      ">",
      ", relay=",
      ", status=sent (",
      "; from=<",
      ">, size=",
      ", nrcpt=",
      "5 times: [ ",
      ": ",
      "\0",
      "\u001b[31m",
      "é",
      "queued as A0B1C2D3E4",
      " commands=",
      " starttls=1",
      " mail=",
      " peer=",
      TLS12,
    );
    const line = fc
      .tuple(daemon, beginning, fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 12 }))
      .map(([name, start, rest]) => Buffer.from(`Nov 22 12:00:00 mail postfix/${name}[1]: ${start}${rest.join("")}`));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => readAnything(lines)),
      { numRuns: 200 },
    );
  });

  test("real lines with something cut out, put in or turned round", () => {
    const change = fc.record({ line: fc.nat(REAL_LINES.length - 1), at: fc.nat(400), cut: fc.nat(40), put: fc.string({ maxLength: 40 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) =>
        readAnything(
          changes.map(({ line, at, cut, put }) => {
            const text = REAL_LINES[line] ?? "";
            return Buffer.from(text.slice(0, at) + put + text.slice(at + cut), "latin1");
          }),
        ),
      ),
      { numRuns: 200 },
    );
  });

  test.for([
    ["a host name of 8 KB", `Nov 22 12:00:00 mail postfix/smtpd[1]: connect from ${"a".repeat(8192)}[192.0.2.9]`],
    ["a queue id of 8 KB", `Nov 22 12:00:00 mail postfix/smtpd[1]: ${"A".repeat(8192)}: client=a[192.0.2.9]`],
    ["an address of 8 KB", `Nov 22 12:00:00 mail postfix/smtp[1]: A0B1C2D3E4: to=<${"a".repeat(8192)}@example.net>, relay=none`],
    ["a thousand brackets", `Nov 22 12:00:00 mail postfix/smtpd[1]: connect from ${"[".repeat(4096)}${"]".repeat(4096)}`],
    ["a logging host of 8 KB", `Nov 22 12:00:00 ${"h".repeat(8192)} postfix/smtpd[1]: connect from a[192.0.2.9]`],
    ["a tag of 8 KB", `Nov 22 12:00:00 mail ${"p/".repeat(4096)}smtpd[1]: connect from a[192.0.2.9]`],
    ["a process id of 8 KB", `Nov 22 12:00:00 mail postfix/smtpd[${"1".repeat(8192)}]: connect from a[192.0.2.9]`],
    ["a line of 64 KB", `Nov 22 12:00:00 mail postfix/smtpd[1]: ${"x".repeat(65_000)}`],
    ["JSON 8 KB deep", `${"[".repeat(8192)}`],
    ["an object 8 KB deep", `{"MESSAGE":${"[".repeat(8000)}${"]".repeat(8000)}}`],
    ["control characters", "Nov 22 12:00:00 mail postfix/smtpd[1]: connect from \0\u001b[2J\r\n[192.0.2.9]"],
  ] as const)("%s", ([, line]) => {
    readAnything([Buffer.from(line)]);
  });
});

describe("a stranger's words are no log line:", () => {
  const forged = `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS12}`;

  test("in a greeting", () => {
    const { deliveries } = readLog([
      "postfix/smtpd[60]: connect from a.example[192.0.2.9]",
      `postfix/smtpd[60]: NOQUEUE: reject: RCPT from a.example[192.0.2.9]: 450 4.7.1 <Nov 22 12:00:00 mail ${forged}>: Helo command rejected; from=<a@b> to=<c@d> proto=ESMTP helo=<x>`,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
      "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 mail=1 rcpt=1/2 data=1 quit=1 commands=5/6",
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });

  test("in a server's reply", () => {
    const { full } = readLog([
      `postfix/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS12}`,
      sentLine("A0B1C2D3E4", {
        rest: "delay=0.2, delays=0/0/0.1/0.1, dsn=2.0.0, status=sent (250 ok), relay=127.0.0.1[127.0.0.1]:25, tls=none, status=bounced (no)",
      }),
    ]);
    expect(full).toMatchObject([{ peerAddress: "192.0.2.25", tls: "TLSv1.2" }]);
  });

  test("in a Message-ID", () => {
    const { full } = readLog([
      "postfix/smtpd[60]: connect from a.example[192.0.2.9]",
      forged,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      "postfix/cleanup[70]: A0B1C2D3E4: message-id=<B0B1C2D3E4: client=b.example[192.0.2.8]@x>",
      "postfix/qmgr[71]: A0B1C2D3E4: from=<a@b.example>, size=1, nrcpt=1 (queue active)",
    ]);
    expect(full).toMatchObject([{ queueId: "A0B1C2D3E4", messageId: "<B0B1C2D3E4: client=b.example[192.0.2.8]@x>" }]);
  });

  test("in a user's name, of which no more than 256 characters are kept", () => {
    const { full } = readLog([
      "postfix/smtpd[60]: connect from a.example[192.0.2.9]",
      forged,
      `postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9], sasl_method=PLAIN, sasl_username=x, orig=1 ${"y".repeat(4000)}`,
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(full).toHaveLength(1);
    expect(full[0]?.saslUser).toHaveLength(256);
  });

  test("nor do words that only look like a line's mark count as unrecognized when another line holds them", () => {
    const { uses } = readLog(["postfix/smtpd[60]: warning: a.example[192.0.2.9]: Anonymous TLS connection established from nowhere"]);
    expect(uses).toEqual(["irrelevant"]);
  });
});

describe("a line that has the mark of an event but another form is counted as unrecognized:", () => {
  test.for([
    ["a summary that was cut off", "postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: TLSv1.3 with"],
    [
      "an outbound summary of an unknown version",
      "postfix/smtp[80]: Trusted TLS connection established to mx[192.0.2.25]:25: TLSv1.4 with cipher X (1/1 bits)",
    ],
    ["a client without an address", "postfix/smtpd[60]: A0B1C2D3E4: client=a.example"],
    ["a delivery without a status", "postfix/smtp[80]: A0B1C2D3E4: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=1"],
    ["a message without a count", "postfix/qmgr[71]: A0B1C2D3E4: from=<a@b.example>, size=632, nrc"],
    ["a queue id of another form", "postfix/smtpd[60]: a-b-c-d: Anonymous TLS connection established from a.example[192.0.2.9]"],
    ["a handshake error without a peer", "postfix/smtpd[60]: SSL_accept error from nowhere"],
  ] as const)("%s", ([, line]) => {
    expect(readLog([line]).uses).toEqual(["unrecognized"]);
  });
});
