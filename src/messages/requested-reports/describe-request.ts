import type { ReportWindow } from "../../model/report/report-window.ts";
import type { Schedule } from "../../model/report/schedule.ts";
import type { Formats } from "../formats.ts";
import type { RequestedReportTexts } from "./requested-report-texts.ts";

/** `Every Monday at 07:00` */
export function describeSchedule(schedule: Schedule, { schedules }: Pick<RequestedReportTexts, "schedules">): string {
  if (schedule.kind === "once") return schedules.once;
  if (schedule.kind === "daily") return schedules.daily(schedule.time);
  if (schedule.kind === "weekly") return schedules.weekly(schedule.weekday, schedule.time);
  return schedules.monthly(schedule.day, schedule.time);
}

/** `The 7 days before`: what a window is called beside the time at which its report is due. */
export function describeWindow(window: ReportWindow, { windows }: Pick<RequestedReportTexts, "windows">, format: Formats): string {
  if (window.kind === "days") return windows.days(format.dayRange(window.from, window.to));
  if (window.kind === "last") return windows.last(format, window.days);
  return window.kind === "last-month" ? windows.lastMonth : windows.lastQuarter;
}
