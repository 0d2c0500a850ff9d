import { describe, expect, test } from "vitest";
import { addFilter, parseSavedFilter, renameFilter, type SavedFilter } from "./saved-filters.ts";

const OLD: SavedFilter = { name: "Old TLS", where: [{ field: "tls10", operator: "above", value: 0 }] };
const FORCED: SavedFilter = { name: "Forced", where: [{ field: "forced-tls", operator: "is", value: "yes" }] };

describe("a kept filter", () => {
  test("is read with its conditions", () => {
    expect(parseSavedFilter({ name: " Old TLS ", where: ["tls10 above 0"] })).toEqual(OLD);
  });
  test.for([
    [null],
    ["Old TLS"],
    [{ name: "", where: ["tls10 above 0"] }],
    [{ name: "nothing", where: [] }],
    [{ name: "not one that is known", where: ["price is high", 7] }],
    [{ name: 7, where: "tls10 above 0" }],
  ])("that is none is left out: %j", ([value]) => {
    expect(parseSavedFilter(value)).toBeUndefined();
  });
});

test("a filter is added at the end, and replaces one of the same name", () => {
  expect(addFilter([OLD], FORCED)).toEqual([OLD, FORCED]);
  expect(addFilter([OLD, FORCED], { ...OLD, where: FORCED.where })).toEqual([{ ...OLD, where: FORCED.where }, FORCED]);
});

test("a filter keeps its place under its new name, and takes the place of one that had it", () => {
  expect(renameFilter([OLD, FORCED], "Old TLS", "Outdated")).toEqual([{ ...OLD, name: "Outdated" }, FORCED]);
  expect(renameFilter([OLD, FORCED], "Old TLS", "Forced")).toEqual([{ ...OLD, name: "Forced" }]);
  expect(renameFilter([OLD], "Old TLS", "Old TLS")).toEqual([OLD]);
});
