import { describe, expect, test } from "vitest";
import { unwrapLine } from "./unwrap-line.ts";

const PLAIN = "2026-11-22T01:32:09.123Z mail postfix/smtpd[452]: connect from a.example[192.0.2.9]";
const JOURNAL = {
  __REALTIME_TIMESTAMP: "1795311129123614",
  _HOSTNAME: "mail",
  SYSLOG_IDENTIFIER: "postfix/smtpd",
  SYSLOG_PID: "452",
  _PID: "1",
  PRIORITY: "6",
  MESSAGE: "connect from a.example[192.0.2.9]",
};

describe("one JSON object of journald is a plain line", () => {
  test.for([
    ["journalctl -o json", JSON.stringify(JOURNAL)],
    ["journalctl -o json-seq", `\u001e${JSON.stringify(JOURNAL)}`],
    ["journalctl -o json-sse", `data: ${JSON.stringify(JOURNAL)}`],
    [
      "with the time of the event itself",
      JSON.stringify({ ...JOURNAL, __REALTIME_TIMESTAMP: "1795311199000000", _SOURCE_REALTIME_TIMESTAMP: "1795311129123614" }),
    ],
    ["with the journal's process id where syslog has none", JSON.stringify({ ...JOURNAL, SYSLOG_PID: undefined, _PID: "452" })],
    ["with a message in bytes", JSON.stringify({ ...JOURNAL, MESSAGE: [...Buffer.from(JOURNAL.MESSAGE)] })],
    ["with a field that appears twice", JSON.stringify({ ...JOURNAL, SYSLOG_IDENTIFIER: ["postfix/smtpd", "other"] })],
    ["with numbers instead of texts", JSON.stringify({ ...JOURNAL, SYSLOG_PID: 452 })],
  ] as const)("%s", ([, line]) => {
    expect(unwrapLine(line)).toBe(PLAIN);
  });

  test("a message of bytes is read as UTF-8", () => {
    const line = JSON.stringify({ ...JOURNAL, MESSAGE: [...Buffer.from("connect from bücher.example[192.0.2.9]")] });
    expect(unwrapLine(line)).toBe("2026-11-22T01:32:09.123Z mail postfix/smtpd[452]: connect from bücher.example[192.0.2.9]");
  });

  test("a line break in a message makes no second line", () => {
    expect(unwrapLine(JSON.stringify({ ...JOURNAL, MESSAGE: "connect from a.example[192.0.2.9]\nNov 22 x" }))).toBe(`${PLAIN} Nov 22 x`);
  });

  test.for([
    ["a message that was too large", { ...JOURNAL, MESSAGE: null }],
    ["no message", { ...JOURNAL, MESSAGE: undefined }],
    ["no time", { ...JOURNAL, __REALTIME_TIMESTAMP: undefined }],
    ["no program", { ...JOURNAL, SYSLOG_IDENTIFIER: undefined }],
    ["a message that is an object without a name", { ...JOURNAL, MESSAGE: {} }],
  ] as const)("it is none with %s", ([, record]) => {
    expect(unwrapLine(JSON.stringify(record))).toBeUndefined();
  });
});

describe("one JSON object that holds a whole line is that line", () => {
  const inner = "Nov 22 00:49:37 mail postfix/smtpd[452]: connect from a.example[192.0.2.9]";
  test.for([
    ["Docker's json-file", { log: `${inner}\n`, stream: "stdout", time: "2026-11-22T00:49:37.123456789Z" }],
    ["Splunk", { _raw: inner }],
    ["a collector that kept the original", { "event.original": inner, "@timestamp": "2026-11-22T01:32:08Z" }],
    ["a collector with nested fields", { event: { original: inner } }],
  ] as const)("%s", ([, record]) => {
    expect(unwrapLine(JSON.stringify(record))).toBe(inner);
  });

  test("with microseconds too", () => {
    const precise = "Nov 22 00:49:37.123614 mail postfix/smtpd[452]: connect from a.example[192.0.2.9]";
    expect(unwrapLine(JSON.stringify({ log: `${precise}\n`, stream: "stdout" }))).toBe(precise);
  });
});

describe("one JSON object of a collector is a plain line", () => {
  const fields = { host: "mail", program: "postfix/smtpd", procid: "452", message: " connect from a.example[192.0.2.9]" };
  test.for([
    ["rsyslog", { ...fields, "@timestamp": "2026-11-22T01:32:09.123Z" }],
    [
      "with the tag as rsyslog writes it",
      { ...fields, program: undefined, procid: undefined, tag: "postfix/smtpd[452]:", "@timestamp": "2026-11-22T01:32:09.123Z" },
    ],
    ["with the host as an object", { ...fields, host: { name: "mail" }, "@timestamp": "2026-11-22T01:32:09.123Z" }],
    [
      "with dotted names",
      {
        "host.name": "mail",
        "process.name": "postfix/smtpd",
        "process.pid": 452,
        message: fields.message,
        timestamp: "2026-11-22 01:32:09.123Z",
      },
    ],
    [
      "with nested names",
      {
        host: { name: "mail" },
        process: { name: "postfix/smtpd", pid: 452 },
        message: fields.message,
        timestamp: "2026-11-22T01:32:09.123Z",
      },
    ],
    ["with seconds", { ...fields, time: 1795311129.123 }],
    ["with milliseconds", { ...fields, ts: 1795311129123 }],
    ["with microseconds", { ...fields, date: "1795311129123614" }],
    ["with nanoseconds", { ...fields, time: "1795311129123614000" }],
  ] as const)("%s", ([, record]) => {
    expect(unwrapLine(JSON.stringify(record))).toBe(PLAIN);
  });

  test("without a process id it has none, and without a host it is of this host", () => {
    const record = { program: "postfix/smtpd", message: "connect from a.example[192.0.2.9]", time: "1795311129" };
    expect(unwrapLine(JSON.stringify(record))).toBe("2026-11-22T01:32:09.000Z localhost postfix/smtpd: connect from a.example[192.0.2.9]");
  });

  test("names with blanks, colons and brackets cannot shift the fields", () => {
    const record = { host: "m a", program: "p:o[1]x y/smtpd", message: "connect", time: "1795311129" };
    expect(unwrapLine(JSON.stringify(record))).toMatch(/^2026-11-22T01:32:09\.000Z m_a \S+: connect$/);
  });
});

test.for(["{}", "{", "{]", "[]", '{"a":1}', '{"message":1}'])("nothing is made of %s", (line) => {
  expect(unwrapLine(line)).toBeUndefined();
});
