import { expect, test } from "vitest";
import { cutLine, type LinePiece } from "./line-pieces.ts";

const line = { position: 0, proves: ["tls"], decides: true, absence: null, wordsFrom: 0, marks: [] } as const;
const PREFIX = "Nov 19 09:14:06 mx1 postfix/smtpd[20417]: ";
const shown = (pieces: readonly LinePiece[]) => pieces.map(({ kind, text }) => `${kind}|${text}`);

test("prefix, words, marks and queue ids are told apart", () => {
  const text = `${PREFIX}4dKm: TLSv1.2 with cipher X (256/256 bits) for 4dKm`;
  const marks = [{ from: PREFIX.length + 6, to: PREFIX.length + 42 }];
  expect(shown(cutLine({ ...line, text, wordsFrom: PREFIX.length, marks }, "4dKm"))).toEqual([
    `prefix|${PREFIX}`,
    "id|4dKm",
    "words|: ",
    "mark|TLSv1.2 with cipher X (256/256 bits)",
    "words| for ",
    "id|4dKm",
  ]);
});

test("what hides or turns text is seen, in every piece", () => {
  const text = "a\u202eb\u001b[31mc\u0000";
  expect(shown(cutLine({ ...line, text, marks: [{ from: 1, to: 3 }] }, null))).toEqual([
    "words|a",
    "mark|‹U+202E›b",
    "words|‹U+001B›[31mc‹U+0000›",
  ]);
});

test("a line of 8 KB is cut, and says so", () => {
  const pieces = cutLine({ ...line, text: "x".repeat(8192), marks: [{ from: 8000, to: 8100 }] }, "y");
  expect(pieces.map(({ text }) => text.length)).toEqual([2000, 1]);
  expect(pieces.at(-1)?.text).toBe("…");
});

test("a line that is gone, and one that is empty, have no pieces", () => {
  expect(cutLine({ ...line, text: null }, "4dKm")).toEqual([]);
  expect(cutLine({ ...line, text: "" }, "")).toEqual([]);
});
