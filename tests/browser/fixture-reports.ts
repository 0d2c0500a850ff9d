import type { RequestedReport } from "../../src/model/report/requested-report.ts";

const WEEKLY: RequestedReport = {
  id: "weekly",
  wish: {
    name: "TLS of the week",
    view: "show=inbound%3AContoso&where=tls10+above+5",
    window: { kind: "last", days: 7 },
    schedule: { kind: "weekly", weekday: "monday", time: "07:00" },
    recipients: ["ann@example.com", "somebody.with.a.very.long.name@an-organization-with-a-long-name.example.com"],
    language: "en",
    isPaused: false,
  },
  createdAt: Date.parse("2026-11-02T12:00:00Z"),
  nextDueAt: Date.parse("2026-11-23T06:00:00Z"),
  run: null,
  sentAt: Date.parse("2026-11-16T06:00:04Z"),
  refused: ["gone@example.com"],
  problem: null,
};

/** Requested reports in every state. */
export const REPORTS: readonly RequestedReport[] = [
  WEEKLY,
  {
    ...WEEKLY,
    id: "failing",
    run: { dueAt: Date.parse("2026-11-19T06:00:00Z"), begunAt: null, failures: 3, retryAt: Date.parse("2026-11-19T18:15:00Z") },
    refused: [],
    problem: {
      code: "MAIL_TLS_FAILED",
      message: "No trusted TLS connection to the relay at smtp.example.com:587: self-signed certificate.",
      at: Date.parse("2026-11-19T17:45:00Z"),
    },
  },
  { ...WEEKLY, id: "paused", wish: { ...WEEKLY.wish, name: "<b>Quarter</b>", isPaused: true }, nextDueAt: null, sentAt: null, refused: [] },
];
