import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginsWith, hashOf, isSame, latin1, lineMemory, phrase, textAt, wordAt, wordOf } from "./bytes.ts";

const bytes = () => fc.uint8Array({ maxLength: 40 });

/** The same bytes in two memories, at places of their own. */
function twice(content: Uint8Array, before: number, after: number) {
  const here = lineMemory(Buffer.concat([Buffer.alloc(before, 0x2a), content, Buffer.alloc(after, 0x2b)]));
  return [here, lineMemory(Buffer.from(content))] as const;
}

test("the same bytes are the same, and have the same hash, wherever they stand", () => {
  fc.assert(
    fc.property(bytes(), fc.nat(9), fc.nat(9), (content, before, after) => {
      const [here, there] = twice(content, before, after);
      expect(isSame(here, before, there, 0, content.length)).toBe(true);
      expect(hashOf(here, before, before + content.length)).toBe(hashOf(there, 0, content.length));
    }),
  );
});

test("bytes of which one differs are not the same", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
      const other = Buffer.from(content);
      const at = place % other.length;
      other[at] = (other[at] ?? 0) ^ change;
      expect(isSame(lineMemory(Buffer.from(content)), 0, lineMemory(other), 0, content.length)).toBe(false);
    }),
  );
});

describe("beginsWith", () => {
  test.for([
    ["connect from a", "connect from ", true],
    ["connect from ", "connect from ", true],
    ["connect from", "connect from ", false],
    ["connect form a", "connect from ", false],
    ["to=<", "to=<", true],
    ["to", "to=<", false],
    ["anything", "", true],
    ["", "a", false],
  ] as const)("%j begins with %j: %s", ([text, words, expected]) => {
    const memory = lineMemory(Buffer.from(`..${text}${"x".repeat(20)}`));
    expect(beginsWith(memory, 2, 2 + text.length, phrase(words))).toBe(expected);
  });
});

test("a word is four letters, and none where fewer are left", () => {
  const memory = phrase("warning");
  expect(wordAt(memory, 0, 7)).toBe(wordOf("warn"));
  expect(wordAt(memory, 3, 7)).toBe(wordOf("ning"));
  expect(wordAt(memory, 4, 7)).toBe(0);
});

test("a text is UTF-8 where it is more than ASCII", () => {
  const memory = lineMemory(Buffer.from("<bücher@example.org> and more"));
  expect(textAt(memory, 0, 21)).toBe("<bücher@example.org>");
  expect(textAt(memory, 21, 26)).toBe(" and ");
  expect(latin1(memory, 1, 4)).toBe("bÃ¼");
});
