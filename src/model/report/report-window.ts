import { addDays } from "../day.ts";
import { type DayRange, isDayRange } from "../day-range.ts";

/** Lengths of a window that moves along. */
export const WINDOW_DAYS = [7, 30, 90] as const;

/** The days that a requested report is about: fixed ones, or whole days, a month or a quarter before the day on which it is due. */
export type ReportWindow =
  | ({ readonly kind: "days" } & DayRange)
  | { readonly kind: "last"; readonly days: (typeof WINDOW_DAYS)[number] }
  | { readonly kind: "last-month" }
  | { readonly kind: "last-quarter" };

/** The days of a window. @param due the day on which the report is due; it is not over, and never among them */
export function daysOfWindow(window: ReportWindow, due: string): DayRange {
  if (window.kind === "days") return { from: window.from, to: window.to };
  if (window.kind === "last") return { from: addDays(due, -window.days), to: addDays(due, -1) };
  const months = window.kind === "last-month" ? 1 : 3;
  const to = addDays(startOfMonths(due, months), -1);
  return { from: startOfMonths(to, months), to };
}

/** `2026-11-13..2026-11-19`, `7 days`, `last-month`, `last-quarter`. */
export function renderWindow(window: ReportWindow): string {
  if (window.kind === "days") return `${window.from}..${window.to}`;
  return window.kind === "last" ? `${window.days} days` : window.kind;
}

/** Reads what `renderWindow` wrote; `undefined` for anything else. */
export function parseWindow(text: string): ReportWindow | undefined {
  if (text === "last-month" || text === "last-quarter") return { kind: text };
  const days = WINDOW_DAYS.find((count) => text === `${count} days`);
  if (days !== undefined) return { kind: "last", days };
  const [from = "", to = "", ...rest] = text.slice(0, 40).split("..");
  return rest.length === 0 && isDayRange(from, to) ? { kind: "days", from, to } : undefined;
}

/** The first day of the month, or of the quarter, that a day lies in. */
function startOfMonths(day: string, months: 1 | 3): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % months)).padStart(2, "0")}-01`;
}
