import type { DuckDBConnection } from "@duckdb/node-api";
import { renderWindow } from "../../model/report/report-window.ts";
import type { RequestedReport } from "../../model/report/requested-report.ts";
import { renderSchedule } from "../../model/report/schedule.ts";
import { readRows } from "./read-rows.ts";

/** Writes one report in place of its earlier state; to be run in a transaction. */
export async function writeRequestedReport(writer: DuckDBConnection, report: RequestedReport): Promise<void> {
  await deleteRequestedReport(writer, report.id);
  const { id, wish, createdAt, nextDueAt, run, sentAt, refused, problem } = report;
  const values = [
    id,
    wish.name,
    wish.view,
    renderWindow(wish.window),
    renderSchedule(wish.schedule),
    wish.recipients.join(" "),
    wish.language,
    wish.isPaused,
    createdAt,
    nextDueAt,
    run?.dueAt ?? null,
    run?.begunAt ?? null,
    run?.failures ?? null,
    run?.retryAt ?? null,
    sentAt,
    refused.join(" "),
    problem?.code ?? null,
    problem?.message ?? null,
    problem?.at ?? null,
  ];
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  await readRows(writer, `INSERT INTO requested_reports VALUES (${places})`, values);
}

/** Removes a report, where there is one. */
export async function deleteRequestedReport(writer: DuckDBConnection, id: string): Promise<void> {
  await readRows(writer, "DELETE FROM requested_reports WHERE id = $1", [id]);
}
