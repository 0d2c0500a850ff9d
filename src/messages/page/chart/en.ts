import type { Formats } from "../../formats.ts";

/** Texts of charts. */
export const chart = {
  ring: (format: Formats, title: string, share: number | null, messages: number) =>
    share === null
      ? `${title}: nothing is known about the protection of ${format.number(messages)} messages`
      : `${title}: ${format.share(share)} of the messages whose outcome is known were protected`,
  versionBars: (title: string, name: string, share: string) => `${title}: most messages (${share}) went with ${name}`,
  nothing: (title: string) => `${title}: no messages`,
  dailyLines: (format: Formats, total: number, busiest: string, most: number) =>
    `Messages per day, ${format.number(total)} in total, most on ${busiest} (${format.number(most)})`,
  shareBars: (rows: number, worst: string, share: string) =>
    rows === 0
      ? "Share of messages per TLS version"
      : `Share of messages per TLS version; the largest share below TLS 1.2 has ${worst} (${share})`,
  dailyStack: (format: Formats, name: string, messages: number, below: number) =>
    `${name}: ${format.number(messages)} messages, ${below === 0 ? "none" : format.share(below)} below TLS 1.2`,
  stateStrip: (name: string, range: string, days: string) => `${name}, the worst of each day, ${range}: ${days}`,
  onDays: (name: string, days: string, plural: "one" | "other") => `${name} on ${days} ${plural === "one" ? "day" : "days"}`,
  noMail: "no mail",
  explore: (finding: string) => `${finding}. The arrow keys lead through its parts.`,
  exploreAndOpen: (finding: string) => `${finding}. The arrow keys lead through its parts, Enter opens the messages.`,
  day: "Day",
  outcome: "Outcome",
  share: "Share",
  messages: "Messages",
  path: "Path",
  showTable: "Show as table",
  showChart: "Show as chart",
};
