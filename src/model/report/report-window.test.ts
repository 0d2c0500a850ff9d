import { expect, test } from "vitest";
import { daysOfWindow, parseWindow, type ReportWindow, renderWindow } from "./report-window.ts";

test.for([
  [{ kind: "last", days: 7 }, "2026-11-23", { from: "2026-11-16", to: "2026-11-22" }],
  [{ kind: "last", days: 90 }, "2026-03-01", { from: "2025-12-01", to: "2026-02-28" }],
  [{ kind: "last-month" }, "2026-03-31", { from: "2026-02-01", to: "2026-02-28" }],
  [{ kind: "last-month" }, "2026-01-01", { from: "2025-12-01", to: "2025-12-31" }],
  [{ kind: "last-quarter" }, "2026-11-23", { from: "2026-07-01", to: "2026-09-30" }],
  [{ kind: "last-quarter" }, "2026-01-15", { from: "2025-10-01", to: "2025-12-31" }],
  [{ kind: "days", from: "2026-11-13", to: "2026-11-19" }, "2026-12-24", { from: "2026-11-13", to: "2026-11-19" }],
] as const satisfies readonly (readonly [ReportWindow, string, object])[])("%j, due on %s, is %j", ([window, due, expected]) => {
  expect(daysOfWindow(window, due)).toEqual(expected);
  expect(parseWindow(renderWindow(window))).toEqual(window);
});

test.for(["", "8 days", "2026-11-19..2026-11-13", "2026-02-30..2026-03-01", "2026-11-13..2026-11-19..x", "last-year"])(
  "%j is no window",
  (text) => {
    expect(parseWindow(text)).toBeUndefined();
  },
);
