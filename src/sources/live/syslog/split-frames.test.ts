import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFrameSplitter } from "./split-frames.ts";

/** Feeds pieces and gives the messages; what cannot go on, and what is too long, as words among them. */
function split(pieces: readonly Buffer[]): readonly string[] {
  const messages: string[] = [];
  const splitter = createFrameSplitter(
    (buffer, start, end) => void messages.push(buffer.toString("latin1", start, end)),
    () => void messages.push("(overlong)"),
  );
  for (const piece of pieces) {
    if (splitter.feed(piece)) continue;
    messages.push("(no frame)");
    return messages;
  }
  splitter.finish();
  return messages;
}

const FIRST = "<22>Nov 22 10:00:00 mx postfix/smtpd[1]: connect from a[192.0.2.1]";
const SECOND = "<22>Nov 22 10:00:01 mx postfix/smtpd[1]: disconnect from a[192.0.2.1]";
const counted = (text: string): string => `${Buffer.byteLength(text)} ${text}`;

describe("messages of a connection are cut", () => {
  test.for([
    ["by line feeds", `${FIRST}\n${SECOND}\n`, [FIRST, SECOND]],
    ["by line feeds, the last without one", `${FIRST}\r\n${SECOND}`, [FIRST, SECOND]],
    ["by their lengths", counted(FIRST) + counted(SECOND), [FIRST, SECOND]],
    ["by their lengths, with line feeds in them", counted(`${FIRST}\n${SECOND}`) + counted(SECOND), [`${FIRST}\n${SECOND}`, SECOND]],
    ["by their lengths, the last of which is not there in full", `${counted(FIRST)}9 <22>half`, [FIRST]],
    ["by line feeds where they begin with a date", "2026-11-22T10:00:00Z mx a: b\n12 c\n", ["2026-11-22T10:00:00Z mx a: b", "12 c"]],
    ["by line feeds from the first on, whatever follows", `${FIRST}\n${counted(SECOND)}\n`, [FIRST, counted(SECOND)]],
    ["until a length is none", `${counted(FIRST)}oops`, [FIRST, "(no frame)"]],
    ["until a length has too many digits", `${counted(FIRST)}1234567890 <22>`, [FIRST, "(no frame)"]],
    ["by a length that begins with 0 only if the sender never counts", "08 <22>a\n", ["08 <22>a"]],
  ] as const)("%s", ([, sent, messages]) => {
    expect(split([Buffer.from(sent)])).toEqual(messages);
  });

  test("but for those of more than 65,536 bytes, which are skipped", () => {
    const long = `<22>${"x".repeat(65_533)}`;
    expect(split([Buffer.from(counted(long) + counted(FIRST))])).toEqual(["(overlong)", FIRST]);
    expect(split([Buffer.from(`${long}\n${FIRST}\n`)])).toEqual(["(overlong)", FIRST]);
    const longest = long.slice(0, -1);
    expect(split([Buffer.from(counted(longest))])).toEqual([longest]);
  });
});

test("any split of a connection into pieces gives the same messages", () => {
  const message = fc.string({ unit: fc.constantFrom("a", " ", "9", "<", "\n", "é"), maxLength: 40 }).map((text) => `<22>${text}`);
  const cuts = fc.array(fc.nat(400), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 8 }), fc.boolean(), cuts, (messages, isCounted, places) => {
      const sent = Buffer.from(messages.map((text) => (isCounted ? counted(text) : `${text}\n`)).join(""));
      const sorted = [0, ...places.filter((place) => place < sent.length).sort((a, b) => a - b), sent.length];
      const pieces = sorted.slice(1).map((end, index) => sent.subarray(sorted[index], end));
      expect(split(pieces)).toEqual(split([sent]));
    }),
  );
});
