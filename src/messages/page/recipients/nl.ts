import type { recipients as english } from "./en.ts";

export const recipients: typeof english = {
  chart: {
    messages: "Geadresseerden",
    ring: (format, title, share, count) =>
      share === null
        ? `${title}: niets is bekend over de beveiliging onderweg naar ${format.number(count)} geadresseerden`
        : `${title}: ${format.share(share)} van de geadresseerden van wie de uitkomst bekend is, is beveiligd bereikt`,
    versionBars: (title, name, share) => `${title}: de meeste geadresseerden (${share}) zijn bereikt met ${name}`,
    nothing: (title) => `${title}: geen geadresseerden`,
    dailyLines: (format, total, busiest, most) =>
      `Geadresseerden per dag, ${format.number(total)} in totaal, de meeste op ${busiest} (${format.number(most)})`,
    shareBars: (rows, worst, share) =>
      rows === 0
        ? "Aandeel geadresseerden per TLS-versie"
        : `Aandeel geadresseerden per TLS-versie; het grootste aandeel onder TLS 1.2 heeft ${worst} (${share})`,
    dailyStack: (format, name, count, below) =>
      `${name}: ${format.number(count)} geadresseerden, ${below === 0 ? "geen" : format.share(below)} onder TLS 1.2`,
  },
  report: {
    messages: "Geadresseerden",
    messagesPerDay: "Geadresseerden per dag",
    shareOfVersions: "Aandeel geadresseerden per TLS-versie",
  },
  flyout: {
    messages: (format, count) => (format.plural(count) === "one" ? "1 geadresseerde" : `${format.number(count)} geadresseerden`),
  },
};
