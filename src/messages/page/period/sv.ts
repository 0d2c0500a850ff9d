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
  quarters: { this: "Detta kvartal", last: "Förra kvartalet" },
  inQuarter: { this: "Hittills detta kvartal", last: "Förra kvartalet" },
  compare: "Jämför",
  compareWith: { before: "Dagarna före", year: "Samma dagar ett år tidigare", none: "Inget" },
  compareShow: "Jämför med dessa dagar",
  compareNone: "inget",
  messagesFrom: (from) =>
    `Enskilda meddelanden sparas från och med ${from}. Från tiden före finns bara talen: de öppnar inga meddelanden, och misslyckade försök ingår inte.`,
  storedFrom: (from) => `Bara dagarna från ${from} är lagrade: om dagarna före är inget känt.`,
  nothingStored: (range) => `Inget är lagrat för ${range}: det finns inget att jämföra med.`,
  partlyStored: (range, from) => `Av ${range} är bara dagarna från ${from} lagrade: antal kan inte jämföras.`,
};
