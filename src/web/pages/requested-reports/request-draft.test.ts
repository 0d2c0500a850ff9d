import { describe, expect, test } from "vitest";
import type { ReportWish } from "../../../model/report/requested-report.ts";
import { chooseFrequency, createDraft, draftOf, readDraft, windowsFor } from "./request-draft.ts";

const DISPLAYED = { kind: "days", from: "2026-11-13", to: "2026-11-19" } as const;
const NEW = createDraft("Connector report", DISPLAYED, "nl");
const REST = { view: "view=tls", isPaused: false };

test("a new report is of the days displayed, once, in the reader's language", () => {
  expect(readDraft({ ...NEW, recipients: "ann@example.com" }, REST)).toEqual({
    wish: {
      name: "Connector report",
      window: DISPLAYED,
      schedule: { kind: "once" },
      recipients: ["ann@example.com"],
      language: "nl",
      ...REST,
    },
  });
});

test.for([
  ["daily", "7 days"],
  ["weekly", "7 days"],
  ["monthly", "last-month"],
] as const)("sent %s, fixed days become %s", ([frequency, window]) => {
  expect(chooseFrequency(NEW, frequency)).toMatchObject({ frequency, window });
  expect(chooseFrequency({ ...NEW, window: "90 days" }, frequency).window).toBe("90 days");
  expect(windowsFor(frequency, DISPLAYED)).not.toContainEqual(DISPLAYED);
});

test("fixed days can be chosen for a report that is sent once", () => {
  expect(windowsFor("once", DISPLAYED)[0]).toEqual(DISPLAYED);
});

test.for([
  { schedule: { kind: "once" }, window: DISPLAYED },
  { schedule: { kind: "daily", time: "06:30" }, window: { kind: "last", days: 30 } },
  { schedule: { kind: "weekly", weekday: "friday", time: "23:59" }, window: { kind: "last-quarter" } },
  { schedule: { kind: "monthly", day: 31, time: "00:00" }, window: { kind: "last-month" } },
] as const)("a report that is changed in nothing stays as it is: %j", (kept) => {
  const wish: ReportWish = { name: "A", recipients: ["ann@example.com", "bob@example.com"], language: "sv", ...REST, ...kept };
  expect(readDraft(draftOf(wish), REST)).toEqual({ wish });
});

test("addresses stand on lines, or between blanks, commas and semicolons", () => {
  const read = readDraft({ ...NEW, recipients: " ann@example.com,bob@example.com;\n cid@example.com\n\n" }, REST);
  expect(read).toMatchObject({ wish: { recipients: ["ann@example.com", "bob@example.com", "cid@example.com"] } });
});

describe("is to be corrected", () => {
  test.for([
    ["a missing name", { name: "  " }, { field: "name" }],
    ["a missing recipient", { recipients: " \n" }, { field: "recipients", kind: "none" }],
    ["what is no address", { recipients: "ann@example.com bob" }, { field: "recipients", kind: "no-address", text: "bob" }],
    [
      "a crowd",
      { recipients: Array.from({ length: 21 }, (_, index) => `a${index}@example.com`).join("\n") },
      { field: "recipients", kind: "too-many" },
    ],
  ] as const)("%s", ([, changes, problem]) => {
    expect(readDraft({ ...NEW, recipients: "ann@example.com", ...changes }, REST)).toEqual({ problem });
  });
});
