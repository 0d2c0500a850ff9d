import type { Config, MailConfig } from "../config/config.ts";
import { applySnoozes } from "../insights/apply-snoozes.ts";
import { askInsights } from "../insights/ask-insights.ts";
import { summarizeConnector } from "../model/connector-summary.ts";
import { addDays, dayOf, startOfDay } from "../model/day.ts";
import type { DayRange } from "../model/day-range.ts";
import { daysOfWindow } from "../model/report/report-window.ts";
import type { ReportWish } from "../model/report/requested-report.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askSnoozes } from "../questions/snoozes.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import { BEFORE } from "../report/connectors/compare-choice.ts";
import { comparedRange } from "../report/connectors/compared-range.ts";
import type { ComparedDays } from "../report/connectors/report-rows.ts";
import { parseShownReport } from "../report/connectors/shown-report.ts";
import type { MailedReport } from "../report/mail/mailed-report.ts";
import type { Queryable } from "../store/store.ts";

/**
 * Asks the store for what a requested report shows.
 *
 * @param dueAt epoch milliseconds UTC; its days come before this one's
 */
export async function gatherReport(
  store: Queryable,
  { wish, dueAt, config, mail }: { readonly wish: ReportWish; readonly dueAt: number; readonly config: Config; readonly mail: MailConfig },
): Promise<MailedReport> {
  const { timezone: timeZone, organization, connectors } = config;
  const shown = parseShownReport(new URLSearchParams(wish.view));
  const range = daysOfWindow(wish.window, dayOf(dueAt, timeZone));
  const period = await askStoredPeriod(store);
  const stored = period === null ? null : { from: dayOf(period.from, timeZone), to: dayOf(period.to - 1, timeZone) };
  const endsAt = Math.min(startOfDay(addDays(range.to, 1), timeZone), period?.to ?? dueAt) - 1;
  const [days, compared, found, snoozes] = await Promise.all([
    askConnectorReport(store, range),
    askCompared(store, comparedRange(shown.compare ?? BEFORE, range), stored),
    askInsights(store, config, endsAt),
    askSnoozes(store),
  ]);
  return {
    name: wish.name,
    language: wish.language,
    schedule: wish.schedule,
    shown,
    organization,
    timeZone,
    range,
    days,
    compared,
    connectors: connectors.map(summarizeConnector),
    insights: applySnoozes(found, snoozes, dayOf(dueAt, timeZone)).open,
    stored,
    pageUrl: mail.pageUrl,
  };
}

async function askCompared(store: Queryable, range: DayRange | null, stored: DayRange | null): Promise<ComparedDays | null> {
  if (range === null || stored === null) return null;
  return { range, days: await askConnectorReport(store, range), storedFrom: stored.from };
}
