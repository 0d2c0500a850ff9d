import type { ReportWindow } from "../../../../model/report/report-window.ts";
import type { PeriodChoice } from "../../../address/period-choice.ts";

/** The page's days that come nearest to a report's: it has no month of the calendar. */
export function periodOfWindow(window: ReportWindow): PeriodChoice {
  if (window.kind === "last-quarter") return { kind: "quarter", quarter: "last" };
  return window.kind === "last-month" ? { kind: "last", days: 30 } : window;
}
