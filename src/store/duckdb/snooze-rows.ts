import type { DuckDBConnection } from "@duckdb/node-api";
import type { Snooze } from "../../model/snooze.ts";
import { readRows } from "./read-rows.ts";

/** Writes one snooze in place of an earlier one; to be run in a transaction. */
export async function writeSnooze(writer: DuckDBConnection, snooze: Snooze): Promise<void> {
  await deleteSnooze(writer, snooze.insight);
  const { insight, reason, until, snoozedAt, messages, share } = snooze;
  await readRows(writer, "INSERT INTO snoozes VALUES ($1, $2, CAST($3 AS DATE), $4, $5, $6)", [
    insight,
    reason,
    until,
    snoozedAt,
    messages,
    share,
  ]);
}

/** Removes the snooze of a finding, where there is one. */
export async function deleteSnooze(writer: DuckDBConnection, insight: string): Promise<void> {
  await readRows(writer, "DELETE FROM snoozes WHERE insight = $1", [insight]);
}
