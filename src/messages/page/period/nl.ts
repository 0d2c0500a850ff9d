import type { period as english } from "./en.ts";

export const period: typeof english = {
  label: "Periode",
  lastDays: (format, days) => `Laatste ${format.number(days)} dagen`,
  custom: "Andere dagen",
  from: "Eerste dag",
  to: "Laatste dag",
  show: "Deze dagen tonen",
  backwards: "De laatste dag komt vóór de eerste.",
  tooLong: "Kies hoogstens tien jaar.",
  stored: (range) => `Opgeslagen: ${range}`,
  pastWeek: "In de afgelopen week",
  pastDays: (format, days) => `In de afgelopen ${format.number(days)} dagen`,
  between: (range) => `In de dagen ${range}`,
  on: (day) => `Op ${day}`,
  quarters: { this: "Dit kwartaal", last: "Vorig kwartaal" },
  inQuarter: { this: "In dit kwartaal tot nu toe", last: "In het vorige kwartaal" },
  compare: "Vergelijken",
  compareWith: { before: "De dagen ervoor", year: "Dezelfde dagen een jaar eerder", none: "Niets" },
  compareShow: "Met deze dagen vergelijken",
  compareNone: "niets",
  messagesFrom: (from) =>
    `Losse berichten worden bewaard vanaf ${from}. Van die ervoor zijn er alleen de getallen: ze openen geen berichten, en mislukte pogingen tellen niet mee.`,
  storedFrom: (from) => `Alleen de dagen vanaf ${from} zijn opgeslagen: over de dagen ervoor is niets bekend.`,
  nothingStored: (range) => `Van ${range} is niets opgeslagen: er is niets om mee te vergelijken.`,
  partlyStored: (range, from) => `Van ${range} zijn alleen de dagen vanaf ${from} opgeslagen: aantallen zijn niet te vergelijken.`,
};
