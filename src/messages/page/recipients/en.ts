import type { Formats } from "../../formats.ts";

/** What the texts of charts and of the Connector report say when recipients are counted in place of messages. */
export const recipients = {
  chart: {
    messages: "Recipients",
    ring: (format: Formats, title: string, share: number | null, count: number) =>
      share === null
        ? `${title}: nothing is known about the protection on the way to ${format.number(count)} recipients`
        : `${title}: ${format.share(share)} of the recipients whose outcome is known were reached protected`,
    versionBars: (title: string, name: string, share: string) => `${title}: most recipients (${share}) were reached with ${name}`,
    nothing: (title: string) => `${title}: no recipients`,
    dailyLines: (format: Formats, total: number, busiest: string, most: number) =>
      `Recipients per day, ${format.number(total)} in total, most on ${busiest} (${format.number(most)})`,
    shareBars: (rows: number, worst: string, share: string) =>
      rows === 0
        ? "Share of recipients per TLS version"
        : `Share of recipients per TLS version; the largest share below TLS 1.2 has ${worst} (${share})`,
    dailyStack: (format: Formats, name: string, count: number, below: number) =>
      `${name}: ${format.number(count)} recipients, ${below === 0 ? "none" : format.share(below)} below TLS 1.2`,
  },
  report: {
    messages: "Recipients",
    messagesPerDay: "Recipients per day",
    shareOfVersions: "Share of recipients per TLS version",
  },
  flyout: {
    messages: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 recipient" : `${format.number(count)} recipients`),
  },
};
