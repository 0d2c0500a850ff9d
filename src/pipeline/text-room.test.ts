import fc from "fast-check";
import { expect, test } from "vitest";
import { packTexts } from "../store/fact-batch.ts";
import { growTextRoom, packRoom, startTextRoom, writeText } from "./text-room.ts";

test("texts come out one after the other, with the bytes of each", () => {
  const room = startTextRoom(4);
  for (const [row, text] of ["4A1B2C", null, "", "<é@example.com>"].entries()) writeText(room, row, text);
  const packed = packRoom(room, 4);
  expect([...packed.values]).toEqual([6, -1, 0, 16]);
  expect(Buffer.from(packed.bytes).toString()).toBe("4A1B2C<é@example.com>");
});

test("what was packed stays as it is when the room is used again", () => {
  const room = startTextRoom(1);
  writeText(room, 0, "first");
  const packed = packRoom(room, 1);
  room.used = 0;
  writeText(room, 0, "other");
  expect(Buffer.from(packed.bytes).toString()).toBe("first");
});

test("any texts are packed as a list of them is", () => {
  const texts = fc.array(fc.oneof(fc.constant(null), fc.string({ unit: "binary", maxLength: 300 }), fc.constant("\ud83d")), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, (list) => {
      const room = startTextRoom(1);
      for (const [row, text] of list.entries()) {
        if (row > 0) growTextRoom(room, row + 1);
        writeText(room, row, text);
      }
      expect(packRoom(room, list.length)).toEqual(packTexts(list));
    }),
  );
});
