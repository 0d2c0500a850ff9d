import fc from "fast-check";
import { expect, test } from "vitest";
import { lineMemory } from "./bytes.ts";
import { meaningAt, startKnownTexts } from "./known-texts.ts";

function startUpperCase(places = 8, maxBytes = 16) {
  return startKnownTexts(places, maxBytes, (text) => ({ upper: text.toUpperCase() }));
}

test("every text has its own meaning, however few places there are and however long it is", () => {
  const known = startUpperCase();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "]", " "), maxLength: 24 })), (texts) => {
      for (const text of texts) {
        const memory = lineMemory(Buffer.from(`..${text}..`));
        expect(meaningAt(known, memory, 2, 2 + text.length)).toEqual({ upper: text.toUpperCase() });
      }
    }),
  );
});

test("a text that comes again has the same object as its meaning", () => {
  const known = startUpperCase();
  const memory = lineMemory(Buffer.from("mx.example, mx.example"));
  expect(meaningAt(known, memory, 12, 22)).toBe(meaningAt(known, memory, 0, 10));
});

test("what is known of one text does not reach into the next one's place", () => {
  const known = startUpperCase(2, 4);
  for (const text of ["aaaa", "bbbb", "aaaa", "cc", "aaaa"]) {
    expect(meaningAt(known, lineMemory(Buffer.from(text)), 0, text.length)).toEqual({ upper: text.toUpperCase() });
  }
});
