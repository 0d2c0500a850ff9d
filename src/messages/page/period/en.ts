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
};
