import type { recipients as english } from "./en.ts";

export const recipients: typeof english = {
  chart: {
    messages: "Mottagare",
    ring: (format, title, share, count) =>
      share === null
        ? `${title}: inget är känt om skyddet på vägen till ${format.number(count)} mottagare`
        : `${title}: ${format.share(share)} av mottagarna med känt skydd nåddes skyddat`,
    versionBars: (title, name, share) => `${title}: de flesta mottagare (${share}) nåddes med ${name}`,
    nothing: (title) => `${title}: inga mottagare`,
    dailyLines: (format, total, busiest, most) =>
      `Mottagare per dag, totalt ${format.number(total)}, flest ${busiest} (${format.number(most)})`,
    shareBars: (rows, worst, share) =>
      rows === 0
        ? "Andel mottagare per TLS-version"
        : `Andel mottagare per TLS-version; störst andel under TLS 1.2 har ${worst} (${share})`,
    dailyStack: (format, name, count, below) =>
      `${name}: ${format.number(count)} mottagare, ${below === 0 ? "inga" : format.share(below)} under TLS 1.2`,
  },
  report: {
    messages: "Mottagare",
    messagesPerDay: "Mottagare per dag",
    shareOfVersions: "Andel mottagare per TLS-version",
  },
  flyout: {
    messages: (format, count) => `${format.number(count)} mottagare`,
  },
};
