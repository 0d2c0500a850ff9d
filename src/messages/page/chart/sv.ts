import type { chart as english } from "./en.ts";

export const chart: typeof english = {
  ring: (format, title, share, messages) =>
    share === null
      ? `${title}: inget är känt om skyddet för ${format.number(messages)} meddelanden`
      : `${title}: ${format.share(share)} av meddelandena med känt skydd var skyddade`,
  versionBars: (title, name, share) => `${title}: flest meddelanden (${share}) gick med ${name}`,
  nothing: (title) => `${title}: inga meddelanden`,
  dailyLines: (format, total, busiest, most) =>
    `Meddelanden per dag, totalt ${format.number(total)}, flest ${busiest} (${format.number(most)})`,
  shareBars: (rows, worst, share) =>
    rows === 0
      ? "Andel meddelanden per TLS-version"
      : `Andel meddelanden per TLS-version; störst andel under TLS 1.2 har ${worst} (${share})`,
  dailyStack: (format, name, messages, below) =>
    `${name}: ${format.number(messages)} meddelanden, ${below === 0 ? "inga" : format.share(below)} under TLS 1.2`,
  stateStrip: (name, range, days) => `${name}, det sämsta varje dag, ${range}: ${days}`,
  onDays: (name, days, plural) => `${name} ${days} ${plural === "one" ? "dag" : "dagar"}`,
  noMail: "ingen e-post",
  explore: (finding) => `${finding}. Piltangenterna leder genom delarna.`,
  exploreAndOpen: (finding) => `${finding}. Piltangenterna leder genom delarna, Enter öppnar meddelandena.`,
  day: "Dag",
  outcome: "Utfall",
  share: "Andel",
  messages: "Meddelanden",
  path: "Väg",
  showTable: "Visa som tabell",
  showChart: "Visa som diagram",
};
