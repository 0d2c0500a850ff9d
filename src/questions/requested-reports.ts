import { parseWindow } from "../model/report/report-window.ts";
import type { ReportProblem, ReportRun, RequestedReport } from "../model/report/requested-report.ts";
import { parseSchedule } from "../model/report/schedule.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf, numberOrNull, type Row, textOrNull } from "./row-values.ts";

/** Every requested report, the oldest first. */
export async function askRequestedReports(store: Queryable): Promise<readonly RequestedReport[]> {
  const rows = await store.rows("SELECT * FROM requested_reports ORDER BY created_at, id");
  return rows.map(toReport);
}

function toReport(row: Row): RequestedReport {
  const window = parseWindow(String(row.days));
  const schedule = parseSchedule(String(row.schedule));
  if (window === undefined || schedule === undefined) throw new TypeError(`not a report: ${row.days}, ${row.schedule}`);
  return {
    id: String(row.id),
    wish: {
      name: String(row.name),
      view: String(row.shown),
      window,
      schedule,
      recipients: addressesOf(row.recipients),
      language: memberOf(["en", "sv", "nl"], row.language),
      isPaused: row.is_paused === true,
    },
    createdAt: numberOf(row.created_at),
    nextDueAt: numberOrNull(row.next_due_at),
    run: runOf(row),
    sentAt: numberOrNull(row.sent_at),
    refused: addressesOf(row.refused),
    problem: problemOf(row),
  };
}

function runOf(row: Row): ReportRun | null {
  const dueAt = numberOrNull(row.run_due_at);
  if (dueAt === null) return null;
  return {
    dueAt,
    begunAt: numberOrNull(row.run_begun_at),
    failures: numberOf(row.run_failures),
    retryAt: numberOf(row.run_retry_at),
  };
}

function problemOf(row: Row): ReportProblem | null {
  const code = textOrNull(row.problem_code);
  return code === null ? null : { code, message: String(row.problem_message), at: numberOf(row.problem_at) };
}

function addressesOf(value: unknown): readonly string[] {
  return (textOrNull(value) ?? "").split(" ").filter((address) => address !== "");
}
