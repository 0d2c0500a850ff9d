import type { Messages } from "../messages/messages.ts";
import type { ChartPoint } from "./chart-point.ts";
import type { SessionColumn } from "./session-columns.ts";

/** The columns, each with what was reported about it. */
export function sessionPoints(columns: readonly SessionColumn[], { text, format }: Messages): readonly ChartPoint[] {
  const { columns: words } = text.tlsReports;
  return columns.map(({ from, to, sessions, failed }) => ({
    key: from,
    row: 0,
    title: from === to ? format.weekday(from) : format.shortRange(from, to),
    facts: [
      { outcome: "none", name: words.failed, value: format.number(failed) },
      { outcome: "encrypted", name: words.successful, value: format.number(sessions - failed) },
      { outcome: null, name: words.sessions, value: format.number(sessions) },
    ],
  }));
}

/** What the chart shows, as a sentence. */
export function sessionFinding(columns: readonly SessionColumn[], { text, format }: Messages): string {
  const sum = (of: "sessions" | "failed") => columns.reduce((total, column) => total + column[of], 0);
  return text.tlsReports.daily.finding(format, sum("sessions"), sum("failed"));
}
