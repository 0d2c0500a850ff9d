import type { Formats } from "../formats.ts";
import type { ReportCatalogue } from "./report-catalogue.ts";

export const en: ReportCatalogue = {
  title: "Mail flow",
  submission: "Submission",
  submitted: (format, stretch, count, share) => {
    if (count === 0) return `${stretch}, no messages were submitted.`;
    const start = `${stretch}, ${messages(format, count)} ${isOne(format, count) ? "was" : "were"} submitted by users and devices`;
    if (share === null) return `${start}; the log does not say how they were protected.`;
    return `${start}, of which ${format.share(share)} ${isOne(format, count) ? "was" : "were"} protected in transit (by TLS).`;
  },
  outsideShares: "outside the shares",
  connectors: "Connectors",
  columns: { unknown: "unknown", messages: "Messages" },
  forcedTls: "TLS forced",
  sharesOfKnown: "Per cent of the messages whose outcome is known.",
  insights: "Insights",
  whatToDo: "What to do:",
  sources: "Sources",
  equation: (format, { linesRead, used, irrelevant, unrecognized }) =>
    `${format.number(linesRead)} ${isOne(format, linesRead) ? "line" : "lines"} read = ${format.number(used)} used + ${format.number(irrelevant)} irrelevant + ${format.number(unrecognized)} unrecognised`,
  emptyStore: "No mail has been read yet.",
  emptyPeriod: (stored) => `No mail in these days. Stored is mail of ${stored}.`,
  imported: (format, deliveries, attempts) =>
    `Added ${format.number(deliveries)} ${isOne(format, deliveries) ? "delivery" : "deliveries"} and ${format.number(attempts)} failed ${isOne(format, attempts) ? "attempt" : "attempts"}.`,
  expired: (format, transactions, keptFrom) =>
    `Deleted ${format.number(transactions)} from before ${keptFrom}, as retention says. Their sums are kept.`,
  alreadyKnown: (files) => `Already read, nothing added: ${files}`,
  cutOff: (files) => `The last line has no end and was left for the next import: ${files}`,
  reportedSessions: (format, organizations, sessions, failed, share) =>
    `${format.number(organizations)} ${isOne(format, organizations) ? "organization" : "organizations"} reported ${format.number(sessions)} ${isOne(format, sessions) ? "session" : "sessions"} with your servers, of which ${share === null ? "none" : `${format.number(failed)} (${share})`} failed.`,
  reportsImported: (format, added, known) =>
    `Added ${format.number(added)} TLS ${isOne(format, added) ? "report" : "reports"}${known === 0 ? "" : `; ${format.number(known)} ${isOne(format, known) ? "was" : "were"} stored already`}.`,
  filesWithoutReports: (format, files) =>
    isOne(format, files) ? "1 file holds no TLS report." : `${format.number(files)} files hold no TLS report.`,
  reportsUnreadable: (format, files, named) =>
    `${isOne(format, files) ? "1 file could not be read, or in part only" : `${format.number(files)} files could not be read, or in part only`}: ${named}`,
  recognized: (format, file, reader, matching, lines) =>
    matching === null
      ? `Read as ${reader}, as it begins so: ${file}`
      : `Read as ${reader}, for ${format.number(matching)} of the first ${format.number(lines)} lines: ${file}`,
  rate: (format, linesPerSecond, seconds) => `${format.number(linesPerSecond)} lines/s, ${seconds} s`,
};

function messages(format: Formats, count: number): string {
  return isOne(format, count) ? "1 message" : `${format.number(count)} messages`;
}

function isOne(format: Formats, count: number): boolean {
  return format.plural(count) === "one";
}
