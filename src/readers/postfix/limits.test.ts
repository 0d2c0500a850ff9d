import { serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import { MAX_HELD, MAX_MESSAGES, MAX_PROGRAMS, MAX_SESSIONS, MAX_WAITING } from "./correlate/limits.ts";
import { feedLine, openReader, readLog, sentLine } from "./read-log.testing.ts";

function numbered(count: number, line: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => line(index));
}

/** A queue id of its own for every number. */
function queueId(index: number): string {
  return index.toString(16).toUpperCase().padStart(10, "0");
}

/** Bytes of the reader's whole memory after the lines. */
function memoryBytesAfter(count: number, line: (index: number) => string): number {
  const reader = openReader(
    () => undefined,
    () => undefined,
  );
  for (let index = 0; index < count; index++) feedLine(reader, line(index), index);
  return serialize(reader.snapshot()).length;
}

describe("what is dropped because there is too much is counted:", () => {
  test("queue ids", () => {
    const { evicted } = readLog(numbered(MAX_MESSAGES + 7, (index) => `postfix/cleanup[70]: ${queueId(index)}: message-id=<x>`));
    expect(evicted).toBe(7);
  });

  test("open connections with messages, which are told as unknown", () => {
    const { evicted, full } = readLog([
      "postfix/smtpd[999999]: connect from a.example[192.0.2.9]",
      "postfix/smtpd[999999]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      "postfix/qmgr[71]: A0B1C2D3E4: from=<a@b.example>, size=1, nrcpt=1 (queue active)",
      ...numbered(MAX_SESSIONS, (index) => `postfix/smtpd[${index}]: connect from a.example[192.0.2.9]`),
    ]);
    expect(evicted).toBe(1);
    expect(full).toMatchObject([{ queueId: "A0B1C2D3E4", tls: "unknown" }]);
  });

  test("messages of one endless connection, which are told as unknown", () => {
    const messages = numbered(MAX_WAITING + 3, (index) => `postfix/smtpd[60]: ${queueId(index)}: client=a.example[192.0.2.9]`);
    const active = numbered(MAX_WAITING + 3, (index) => `postfix/qmgr[71]: ${queueId(index)}: from=<>, size=1, nrcpt=1 (queue active)`);
    const { evicted, deliveries, waiting } = readLog(["postfix/smtpd[60]: connect from a.example[192.0.2.9]", ...messages, ...active]);
    expect(evicted).toBe(3);
    expect(waiting).toHaveLength(MAX_WAITING);
    expect(deliveries.slice(0, 3)).toEqual(numbered(3, (index) => `inbound ${queueId(index)} from 192.0.2.9: unknown`));
  });
});

test("a client that begins transactions without end and finishes none is not remembered without end", () => {
  const begun = numbered(MAX_WAITING + 1, (index) => `postfix/smtpd[60]: ${queueId(index)}: client=a.example[192.0.2.9]`);
  const active = (index: number) => `postfix/qmgr[71]: ${queueId(index)}: from=<>, size=1, nrcpt=1 (queue active)`;
  const { evicted, deliveries, waiting } = readLog([
    "postfix/smtpd[60]: connect from a.example[192.0.2.9]",
    ...begun,
    active(0),
    active(1),
  ]);
  expect(evicted).toBe(1);
  expect(deliveries).toEqual([`inbound ${queueId(0)} from 192.0.2.9: unknown`, `inbound ${queueId(1)} from 192.0.2.9: unknown`]);
  expect(waiting).toEqual([`inbound ${queueId(1)} from 192.0.2.9: unknown`]);
});

test("at level 0 deliveries do not wait without end for a sign that TLS is logged", () => {
  const { deliveries, waiting } = readLog(numbered(MAX_HELD + 50, (index) => sentLine(queueId(index))));
  expect(deliveries).toHaveLength(MAX_HELD + 50);
  expect(waiting.length).toBeLessThanOrEqual(MAX_HELD + 1);
});

test("a log that names more programs than any server runs is read no further for the new ones", () => {
  const { uses } = readLog(numbered(MAX_PROGRAMS + 5, (index) => `p${index}/smtpd[1]: connect from a.example[192.0.2.9]`));
  expect(uses.filter((use) => use === "unrecognized")).toHaveLength(6); // one place is taken by the line before
});

describe("memory does not grow with", () => {
  test.for([
    ["hosts that repeat lines", (index: number) => `Nov 22 12:00:00 host${index} last message repeated 3 times`],
    [
      "hosts that drop lines",
      (index: number) => `Nov 22 12:00:00 host${index} rsyslogd[1]: imuxsock lost 12 messages from pid 1 due to rate-limiting`,
    ],
    ["hosts that run other programs", (index: number) => `Nov 22 12:00:00 host${index} kernel[1]: up`],
    ["clients that come and go", (index: number) => `postfix/smtpd[1]: connect from h${index}.example[192.0.2.9]`],
    [
      "messages that come and go",
      (index: number) =>
        `postfix/qmgr[1]: ${queueId(index >> 1)}: ${index % 2 === 0 ? "from=<>, size=1, nrcpt=1 (queue active)" : "removed"}`,
    ],
    [
      "reasons to refuse",
      (index: number) => `postfix/smtpd[1]: NOQUEUE: reject: RCPT from a[192.0.2.9]: 554 ${"x".repeat(2000)} ${index}; from=<a@b> to=<c@d>`,
    ],
  ] as const)("%s", ([, line]) => {
    expect(memoryBytesAfter(12_000, line)).toBeLessThan(memoryBytesAfter(6000, line) * 1.05 + 1000);
  });
});

test("a message that never leaves the queue is forgotten after two weeks", () => {
  const stuck = ["postfix/smtpd[60]: connect from a.example[192.0.2.9]", "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]"];
  const { deliveries } = readLog([
    ...stuck,
    "Dec  7 12:00:00 mail postfix/qmgr[71]: 00000000000: removed",
    "Dec  7 12:00:01 mail postfix/qmgr[71]: A0B1C2D3E4: from=<a@b.example>, size=1, nrcpt=1 (queue active)",
  ]);
  expect(deliveries).toEqual([]);
});

test("one line from the far future does not stop the clock for those that follow", () => {
  const { waiting } = readLog([
    `postfix/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: TLSv1.2 with cipher X (1/1 bits)`,
    "2099-01-01T00:00:00Z mail postfix/qmgr[71]: 00000000000: removed",
    sentLine("A0B1C2D3E4"),
    "Nov 22 12:01:00 mail postfix/qmgr[71]: 00000000000: removed",
    "Nov 22 12:02:00 mail postfix/qmgr[71]: 00000000000: removed",
  ]);
  expect(waiting).toEqual([]);
});
