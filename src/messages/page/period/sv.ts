import type { period as english } from "./en.ts";

export const period: typeof english = {
  label: "Period",
  lastDays: (format, days) => `Senaste ${format.number(days)} dagarna`,
  custom: "Andra dagar",
  from: "Första dagen",
  to: "Sista dagen",
  show: "Visa dessa dagar",
  backwards: "Den sista dagen kommer före den första.",
  tooLong: "Välj högst tio år.",
  stored: (range) => `Lagrat: ${range}`,
  pastWeek: "Den senaste veckan",
  pastDays: (format, days) => `De senaste ${format.number(days)} dagarna`,
  between: (range) => `Under dagarna ${range}`,
  on: (day) => `Den ${day}`,
};
