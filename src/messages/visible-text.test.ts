import { expect, test } from "vitest";
import { renderVisibleText } from "./visible-text.ts";

test.for([
  ["a plain name stays", "Contoso & Zoë <nl>", "Contoso & Zoë <nl>"],
  ["a turn of direction is seen", "gpj.\u202Eexe", "gpj.‹U+202E›exe"],
  ["a terminal escape is seen", "\u001b[31mred", "‹U+001B›[31mred"],
  ["a line break is seen", "a\nb", "a‹U+000A›b"],
  ["a zero-width space is seen", "con\u200btoso", "con‹U+200B›toso"],
  ["a tag character is seen", "a\u{e0041}", "a‹U+E0041›"],
  ["Arabic and Hebrew stay", "שלום سلام", "שלום سلام"],
] as const)("%s", ([, text, expected]) => {
  expect(renderVisibleText(text)).toBe(expected);
});

test("a long name is cut", () => {
  expect(renderVisibleText("x".repeat(1000))).toBe(`${"x".repeat(256)}…`);
});
