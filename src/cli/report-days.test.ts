import { describe, expect, test } from "vitest";
import { chooseDays } from "./report-days.ts";

const STORED = { from: "2026-09-01", to: "2026-11-19" };
const NOW = Date.UTC(2026, 11, 24, 23, 30);

describe("the days of a report", () => {
  test.for([
    ["are the seven up to the newest delivery", {}, STORED, { from: "2026-11-13", to: "2026-11-19" }],
    ["are those asked for", { from: "2026-10-01", to: "2026-10-31" }, STORED, { from: "2026-10-01", to: "2026-10-31" }],
    [
      "end with the newest delivery when only their first is named",
      { from: "2026-10-01" },
      STORED,
      { from: "2026-10-01", to: "2026-11-19" },
    ],
    ["begin six days before when only their last is named", { to: "2026-10-07" }, STORED, { from: "2026-10-01", to: "2026-10-07" }],
    ["are one when the first comes after everything stored", { from: "2026-12-01" }, STORED, { from: "2026-12-01", to: "2026-12-01" }],
    ["end today, in their own time zone, while nothing is stored", {}, null, { from: "2026-12-19", to: "2026-12-25" }],
  ] as const)("%s", ([, asked, stored, days]) => {
    expect(chooseDays(asked, stored, NOW, "Europe/Amsterdam")).toEqual(days);
  });

  test("do not run backwards", () => {
    expect(() => chooseDays({ from: "2026-10-02", to: "2026-10-01" }, STORED, NOW, "UTC")).toThrow(
      "--from 2026-10-02 comes after --to 2026-10-01",
    );
  });
});
