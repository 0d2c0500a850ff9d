import { daysOfPeriod } from "../api/periods.ts";
import { addDays, startOfDay } from "../model/day.ts";
import { TLS_OUTCOMES } from "../model/tls.ts";
import { askConnectorReport, type ConnectorDay } from "../questions/connector-report.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import { streamAttempts } from "../questions/stream-attempts.ts";
import { streamDeliveries } from "../questions/stream-deliveries.ts";
import type { Queryable } from "../store/store.ts";
import type { ExportTable } from "./export-tables.ts";

/** Whole days, both included; an open end where none is named. */
export interface ExportDays {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly timeZone: string;
}

/** The rows of one table, oldest first, some thousand at a time. */
export function exportRows(store: Queryable, table: ExportTable, days: ExportDays): AsyncIterable<readonly object[]> {
  if (table === "daily") return streamDaily(store, days);
  const { from, to, timeZone } = days;
  const period = {
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { to: startOfDay(addDays(to, 1), timeZone) }),
  };
  return table === "deliveries" ? streamDeliveries(store, period) : streamAttempts(store, period);
}

async function* streamDaily(store: Queryable, { from, to, timeZone }: ExportDays): AsyncIterable<readonly object[]> {
  const stored = await askStoredPeriod(store);
  if (stored === null) return;
  const all = daysOfPeriod(stored, timeZone);
  const days = await askConnectorReport(store, { from: from ?? all.from, to: to ?? all.to });
  yield [...days].reverse().map(flatten);
}

/** One column for each outcome: a spreadsheet has no use for groups. */
function flatten({ byTls, recipientsByTls, ...day }: ConnectorDay): object {
  const counts = TLS_OUTCOMES.map((outcome) => [outcome, byTls[outcome]] as const);
  const recipients = TLS_OUTCOMES.map((outcome) => [`${outcome} recipients`, recipientsByTls[outcome]] as const);
  return { ...day, ...Object.fromEntries([...counts, ...recipients]) };
}
