import type { ReportProblem, ReportRun, ReportWish, RequestedReport } from "./requested-report.ts";
import { latestDueUpTo, nextDueAfter, renderSchedule } from "./schedule.ts";

// What becomes of a requested report: every step gives its next state, and knows the time only as a value.

const MINUTE_MS = 60_000;
/** The wait after each failure; the last one stays. */
const WAITS_MS = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);
/** A report of yesterday is no news. */
const GIVEN_UP_AFTER_MS = 24 * 60 * MINUTE_MS;

/** A report as it is asked for: due at once, or at its first time. @param now epoch milliseconds UTC, here and below */
export function createReport(id: string, wish: ReportWish, now: number, timeZone: string): RequestedReport {
  const report = { id, wish, createdAt: now, nextDueAt: null, run: null, sentAt: null, refused: [], problem: null };
  return plan(report, now, timeZone);
}

/** The same report, asked for otherwise. What is due waits no longer; what only was waiting for another time is planned anew. */
export function changeReport(report: RequestedReport, wish: ReportWish, now: number, timeZone: string): RequestedReport {
  const changed = { ...report, wish };
  const isSameTime = renderSchedule(report.wish.schedule) === renderSchedule(wish.schedule) && report.wish.isPaused === wish.isPaused;
  if (!isSameTime) return plan({ ...changed, run: null, problem: null }, now, timeZone);
  return report.run === null ? { ...changed, problem: null } : retryNow(changed, now);
}

function plan(report: RequestedReport, now: number, timeZone: string): RequestedReport {
  const { schedule, isPaused } = report.wish;
  if (isPaused) return { ...report, nextDueAt: null };
  if (schedule.kind === "once") return { ...report, nextDueAt: null, run: runAt(now) };
  return { ...report, nextDueAt: nextDueAfter(schedule, now, timeZone) };
}

/** Sends it beside its schedule, or no later than now when it waits. */
export function sendNow(report: RequestedReport, now: number): RequestedReport {
  return report.run === null ? { ...report, run: runAt(now), problem: null } : retryNow(report, now);
}

/** Tries what waits for another try at once. */
export function retryNow(report: RequestedReport, now: number): RequestedReport {
  return report.run === null ? report : { ...report, run: { ...report.run, failures: 0, retryAt: now }, problem: null };
}

/**
 * Lets a report become due. Of several times that have passed, the server being off, only the last one counts; so it does in place of
 * an earlier one that could not be sent.
 */
export function comeDue(report: RequestedReport, now: number, timeZone: string): RequestedReport {
  const { schedule } = report.wish;
  if (schedule.kind === "once" || report.nextDueAt === null || report.nextDueAt > now) return report;
  const dueAt = Math.max(report.nextDueAt, latestDueUpTo(schedule, now, timeZone));
  return { ...report, nextDueAt: nextDueAfter(schedule, dueAt, timeZone), run: runAt(dueAt), problem: null };
}

/** A report as it stands after a start: what is not due yet is due by the clocks of the time zone that holds now. */
export function takeUp(report: RequestedReport, now: number, timeZone: string): RequestedReport {
  const { schedule } = report.wish;
  if (schedule.kind === "once" || report.nextDueAt === null || report.nextDueAt <= now) return report;
  // Not before what was sent already, though the clock were set back.
  return { ...report, nextDueAt: nextDueAfter(schedule, Math.max(now, report.sentAt ?? now), timeZone) };
}

/** Whether it is to be handed over now. */
export function isReady({ run }: RequestedReport, now: number): boolean {
  return run !== null && run.retryAt <= now;
}

/** Handing it over begins. This is made durable before: what is begun and never ended is begun again, under the same Message-ID. */
export function begin(report: RequestedReport, now: number): RequestedReport {
  return report.run === null ? report : { ...report, run: { ...report.run, begunAt: now } };
}

/** What was due then has been handed over; a run that somebody asked for meanwhile stays. @param refused recipients that did not get it */
export function succeed(report: RequestedReport, dueAt: number, now: number, refused: readonly string[]): RequestedReport {
  const run = report.run?.dueAt === dueAt ? null : report.run;
  return { ...report, run, sentAt: now, refused, problem: null };
}

/** It was not handed over: tried again after a while that grows, and given up a day after it was due. */
export function fail(report: RequestedReport, dueAt: number, now: number, problem: Omit<ReportProblem, "at">): RequestedReport {
  if (report.run?.dueAt !== dueAt) return report;
  const told = { ...problem, at: now };
  const { failures } = report.run;
  const wait = WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? MINUTE_MS;
  if (now + wait - dueAt > GIVEN_UP_AFTER_MS) return { ...report, run: null, problem: told };
  return { ...report, run: { dueAt, begunAt: null, failures: failures + 1, retryAt: now + wait }, problem: told };
}

function runAt(dueAt: number): ReportRun {
  return { dueAt, begunAt: null, failures: 0, retryAt: dueAt };
}
