import type { chart as english } from "./en.ts";

export const chart: typeof english = {
  ring: (format, title, share, messages) =>
    share === null
      ? `${title}: over de beveiliging van ${format.number(messages)} berichten is niets bekend`
      : `${title}: ${format.share(share)} van de berichten waarvan de beveiliging bekend is, was beveiligd`,
  versionBars: (title, name, share) => `${title}: de meeste berichten (${share}) gingen met ${name}`,
  nothing: (title) => `${title}: geen berichten`,
  dailyLines: (format, total, busiest, most) =>
    `Berichten per dag, ${format.number(total)} in totaal, de meeste op ${busiest} (${format.number(most)})`,
  shareBars: (rows, worst, share) =>
    rows === 0
      ? "Aandeel berichten per TLS-versie"
      : `Aandeel berichten per TLS-versie; het grootste aandeel onder TLS 1.2 heeft ${worst} (${share})`,
  dailyStack: (format, name, messages, below) =>
    `${name}: ${format.number(messages)} berichten, ${below === 0 ? "geen" : format.share(below)} onder TLS 1.2`,
  stateStrip: (name, range, days) => `${name}, het slechtste van elke dag, ${range}: ${days}`,
  onDays: (name, days, plural) => `${name} op ${days} ${plural === "one" ? "dag" : "dagen"}`,
  noMail: "geen e-mail",
  explore: (finding) => `${finding}. De pijltoetsen lopen door de delen.`,
  exploreAndOpen: (finding) => `${finding}. De pijltoetsen lopen door de delen, Enter opent de berichten.`,
  day: "Dag",
  outcome: "Uitkomst",
  share: "Aandeel",
  messages: "Berichten",
  path: "Weg",
  showTable: "Als tabel tonen",
  showChart: "Als grafiek tonen",
};
