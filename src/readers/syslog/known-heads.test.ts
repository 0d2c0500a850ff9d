import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineMemory } from "./bytes.ts";
import { emptyEnvelope, parseEnvelope } from "./envelope.ts";
import { readHead, startKnownHeads } from "./known-heads.ts";

const TIMES = [
  "Nov 22 01:32:09",
  "Nov  2 01:32:09.123614",
  "2026-11-22T01:32:09Z",
  "2026-11-22T01:32:09.123614+01:00",
  "2026-11-22T01:32:09,5",
];
const HOSTS = ["mx", "mx1", "mx2", "m", "mail-01.example.com", "mail-02.example.com", "a".repeat(200)];
const TAGS = ["postfix/smtpd", "postfix/smtp", "postfix/qmgr", "postfix/submission/smtpd", "postfix-b/smtpd", "kernel", "p".repeat(120)];
const REST = [
  "[452]: connect",
  "[452]:connect",
  "[452] connect",
  "[]: x",
  "[12345678901]: x",
  ": connect",
  ":connect",
  " connect",
  "[45",
  "",
];

function lines() {
  const part = (values: readonly string[]) => fc.constantFrom(...values);
  return fc.array(
    fc.tuple(part(TIMES), part(HOSTS), part(TAGS), part(REST)).map(([time, host, tag, rest]) => `${time} ${host} ${tag}${rest}`),
  );
}

test("a line whose head is known is read as if it were the first", () => {
  const known = startKnownHeads((text) => text);
  fc.assert(
    fc.property(lines(), (texts) => {
      for (const text of texts) {
        const memory = lineMemory(Buffer.from(`..${text}\nxxxxxxxxxxxxxxx`));
        const end = 2 + Buffer.byteLength(text);
        const [once, again] = [emptyEnvelope(), emptyEnvelope()];
        const isRead = parseEnvelope(once, memory, 2, end);
        const meaning = readHead(known, again, memory, 2, end);
        expect(meaning).toBe(isRead ? memory.bytes.toString("latin1", once.hostStart, once.tagEnd) : undefined);
        if (isRead) expect(again).toEqual(once);
      }
    }),
  );
});

describe("the same host and tag have the same meaning", () => {
  test("also between lines of others", () => {
    const known = startKnownHeads((text) => ({ text }));
    const read = (text: string) => readHead(known, emptyEnvelope(), lineMemory(Buffer.from(text)), 0, text.length);
    const first = read("Nov 22 01:32:09 mx postfix/smtpd[1]: connect from a");
    expect(first).toEqual({ text: "mx postfix/smtpd" });
    expect(read("Nov 22 01:32:09 mail-01.example.com postfix/smtpd[1]: connect from a")).toEqual({
      text: "mail-01.example.com postfix/smtpd",
    });
    expect(read("Nov 22 01:32:10 mx postfix/smtpd[99999]: disconnect from a")).toBe(first);
    expect(read("Nov 22 01:32:10 mx postfix/smtpd: disconnect from a")).toBe(first);
  });
});
