import fc from "fast-check";
import { expect, test } from "vitest";
import { MESSAGE_KINDS } from "./message-filter.ts";
import { markSource, parseMessageId, renderMessageId } from "./message-id.ts";

test("an id is read back as it was made, and does not tell the name of its source", () => {
  fc.assert(
    fc.property(fc.constantFrom(...MESSAGE_KINDS), fc.string(), fc.maxSafeNat(), (kind, source, decided) => {
      expect(parseMessageId(renderMessageId(kind, source, decided))).toEqual({ kind, sourceMark: markSource(source), decided });
    }),
  );
  expect(renderMessageId("deliveries", "/var/log/mail.log", 0)).not.toContain("mail");
});

test.for<[string, string]>([
  ["nothing", ""],
  ["a queue id", "4dKmZ34wXqz3Lm9"],
  ["another kind", "x-0000000000000-1"],
  ["a place in capitals", "d-0000000000000-A"],
  ["a place with a leading zero, which would be a second id of one message", "d-0000000000000-01"],
  ["a place beyond every number", "d-0000000000000-zzzzzzzzzzz"],
  ["a path", "d-../../etc/passwd-1"],
  ["a line break at its end", "d-0000000000000-1\n"],
])("%s is no id", ([, id]) => {
  expect(parseMessageId(id)).toBeUndefined();
});

test("the mark of a source stays the same between versions: links are kept", () => {
  // FNV-1a of 64 bits: the empty text's is its offset, "a"'s is published as af63dc4c8601ec8c.
  expect(0xcbf29ce484222325n.toString(36).padStart(13, "0")).toBe(markSource(""));
  expect(0xaf63dc4c8601ec8cn.toString(36).padStart(13, "0")).toBe(markSource("a"));
});
