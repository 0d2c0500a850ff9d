import { describe, expect, test } from "vitest";
import { renderCsv, renderCsvLine } from "./csv.ts";

describe("a CSV line", () => {
  test.for([
    ["separates by commas and ends as RFC 4180 wants", ["a", 1, true], "a,1,true\r\n"],
    ["leaves out what is not known", [null, undefined, ""], ",,\r\n"],
    ["quotes commas, quotes and line breaks", ["a,b", 'say "x"', "c\nd"], '"a,b","say ""x""","c\nd"\r\n'],
    ["writes a list with blanks between", [["a.example", "b.example"]], "a.example b.example\r\n"],
    ["disarms a formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"], "'=1+1,'+1,'-1,'@SUM(A1),'\tx\r\n"],
    ["disarms a formula that needs quotes too", ['=HYPERLINK("http://a.example")'], '"\'=HYPERLINK(""http://a.example"")"\r\n'],
    ["disarms a formula at the head of a list", [["=1", "b"]], "'=1 b\r\n"],
    ["leaves a negative number a number", [-1], "-1\r\n"],
  ] as const)("%s", ([, values, line]) => {
    expect(renderCsvLine(values)).toBe(line);
  });
});

test("a table is its lines, the columns' names first", () => {
  expect(
    renderCsv([
      ["Connector", "Volume"],
      ["=cmd", 12826],
    ]),
  ).toBe("Connector,Volume\r\n'=cmd,12826\r\n");
});
