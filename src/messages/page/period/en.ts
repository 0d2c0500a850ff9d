import type { Formats } from "../../formats.ts";

/** Texts of the choice of days. */
export const period = {
  label: "Period",
  lastDays: (format: Formats, days: number) => `Last ${format.number(days)} days`,
  custom: "Other days",
  from: "First day",
  to: "Last day",
  show: "Show these days",
  backwards: "The last day comes before the first.",
  tooLong: "Choose at most ten years.",
  stored: (range: string) => `Stored: ${range}`,
  pastWeek: "In the past week",
  pastDays: (format: Formats, days: number) => `In the past ${format.number(days)} days`,
  between: (range: string) => `In the days ${range}`,
  on: (day: string) => `On ${day}`,
  quarters: { this: "This quarter", last: "Last quarter" },
  inQuarter: { this: "This quarter so far", last: "In the last quarter" },
  compare: "Compare",
  compareWith: { before: "Days before", year: "Same days a year before", none: "Nothing" },
  compareShow: "Compare with these days",
  compareNone: "nothing",
  messagesFrom: (from: string) =>
    `Single messages are kept from ${from} on. Of those before, only the numbers are: they open no messages, and failed attempts are not among them.`,
  storedFrom: (from: string) => `Only the days from ${from} are stored: nothing is known about those before.`,
  nothingStored: (range: string) => `Nothing is stored of ${range}: there is nothing to compare with.`,
  partlyStored: (range: string, from: string) => `Of ${range}, only the days from ${from} are stored: counts cannot be compared.`,
};
