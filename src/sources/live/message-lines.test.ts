import { expect, test } from "vitest";
import { gatherMessageLines } from "./message-lines.ts";

function linesOf(messages: readonly string[]): string {
  const lines = gatherMessageLines();
  for (const message of messages) {
    const buffer = Buffer.from(`before${message}after`);
    lines.add(buffer, 6, buffer.length - 5);
  }
  return lines.take().toString();
}

test.for([
  ["loses its priority", "<22>Nov 22 10:00:00 mx a: b", "Nov 22 10:00:00 mx a: b\n"],
  ["keeps that of RFC 5424", "<22>1 2026-11-22T10:00:00Z mx a 1 - - b", "<22>1 2026-11-22T10:00:00Z mx a 1 - - b\n"],
  ["keeps what only looks like one", "<2222>a <22", "<2222>a <22\n"],
  ["keeps an empty one", "<>a", "<>a\n"],
  ["cannot pass for two", "<22>Nov 22 10:00:00 mx a: b\r\nNov 22 10:00:01 mx c: d", "Nov 22 10:00:00 mx a: b  Nov 22 10:00:01 mx c: d\n"],
  ["loses the line end or the NUL that it ends with", "<22>a\n\0", "a\n"],
  ["that is empty is no line", "<22>\n", ""],
])("a message %s", ([, message = "", line]) => {
  expect(linesOf([message])).toBe(line);
});

test("many messages are as many lines, each given once", () => {
  const lines = gatherMessageLines();
  const message = Buffer.from(`<22>${"x".repeat(5000)}`);
  for (let count = 0; count < 10; count++) lines.add(message, 0, message.length);
  expect(lines.take().toString()).toBe(`${"x".repeat(5000)}\n`.repeat(10));
  expect(lines.take()).toHaveLength(0);
});
