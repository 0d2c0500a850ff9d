import { expect, test } from "vitest";
import { parseCsv } from "./parse-csv.ts";

test.for([
  [
    "with commas",
    'Name,Comment\r\n"A","x, y"\r\nB,\r\n',
    [
      ["A", "x, y"],
      ["B", ""],
    ],
  ],
  ["with semicolons", "Name;Comment\nA;x, y\n", [["A", "x, y"]]],
  [
    "with fields over several lines",
    'Name,Comment\n"A","one\r\ntwo"\nB,c\n',
    [
      ["A", "one\ntwo"],
      ["B", "c"],
    ],
  ],
  ["as PowerShell exports it", '#TYPE System.Management.Automation.PSCustomObject\n"Name","Comment"\n"A","b"\n', [["A", "b"]]],
] as const)("a table %s is read", ([, text, rows]) => {
  expect(parseCsv(text)).toEqual({ names: ["Name", "Comment"], rows, unreadable: 0 });
});

test("a row that cannot be read is counted, and the next one read", () => {
  expect(parseCsv('a,b\n"x" y,z\n1,2\n"open,3\n')).toEqual({ names: ["a", "b"], rows: [["1", "2"]], unreadable: 2 });
});

test("nothing is a table without rows", () => {
  expect(parseCsv("")).toEqual({ names: [""], rows: [], unreadable: 0 });
});
