import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsvRow } from "./parse-csv-row.ts";

test.for([
  ["a,b,,c", ["a", "b", "", "c"]],
  ["", [""]],
  ["a,", ["a", ""]],
  ['"a, b","c ""d""",', ["a, b", 'c "d"', ""]],
  ['""', [""]],
  ['a "b",c', ['a "b"', "c"]],
] as const)("%j is read", ([row, expected]) => {
  expect(parseCsvRow(row)).toEqual(expected);
});

test("another separator may part the fields", () => {
  expect(parseCsvRow('a,b;"c;d"', ";")).toEqual(["a,b", "c;d"]);
});

test.for(['"open', 'a,"b" c,d', '"a""', ",".repeat(200)])("%j is no whole row", (row) => {
  expect(parseCsvRow(row)).toBeUndefined();
});

test("what is quoted comes back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (fields) => {
      expect(parseCsvRow(fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(","))).toEqual(fields);
    }),
  );
});
