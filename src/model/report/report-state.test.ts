import fc from "fast-check";
import { expect, test } from "vitest";
import { begin, changeReport, comeDue, createReport, fail, isReady, retryNow, sendNow, succeed, takeUp } from "./report-state.ts";
import type { ReportWish, RequestedReport } from "./requested-report.ts";
import { latestDueUpTo, type RecurringSchedule, WEEKDAYS } from "./schedule.ts";

const AMSTERDAM = "Europe/Amsterdam";
const MINUTE = 60_000;
const START = Date.parse("2026-10-20T12:00:00Z");

function wishOf(schedule: ReportWish["schedule"]): ReportWish {
  const rest = { window: { kind: "last", days: 7 }, recipients: ["ann@example.com"], language: "en", isPaused: false } as const;
  return { name: "A", view: "", schedule, ...rest };
}

const schedules: fc.Arbitrary<RecurringSchedule> = fc.oneof(
  fc.constantFrom("02:30", "07:00", "23:45").map((time) => ({ kind: "daily" as const, time })),
  fc.constantFrom(...WEEKDAYS).map((weekday) => ({ kind: "weekly" as const, weekday, time: "02:30" })),
);

/** What happens to a server: time passes, it tries to send, with what outcome, or somebody asks for it. */
const events = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 2_000 }),
    what: fc.constantFrom("sent" as const, "failed" as const, "died" as const, "idle" as const, "retry" as const),
  }),
  { maxLength: 60 },
);

test("whatever happens, no due time is sent twice, none before it is due, and the last one that passed is not forgotten", () => {
  fc.assert(
    fc.property(schedules, events, (schedule, happenings) => {
      let report: RequestedReport = createReport("a", wishOf(schedule), START, AMSTERDAM);
      const sent: number[] = [];
      let now = START;
      for (const { minutes, what } of happenings) {
        now += minutes * MINUTE;
        if (what === "retry") report = retryNow(report, now);
        const due = comeDue(report, now, AMSTERDAM);
        if (what === "idle" || !isReady(due, now)) continue;
        report = begin(due, now);
        const dueAt = report.run?.dueAt ?? Number.NaN;
        expect(dueAt).toBeLessThanOrEqual(now);
        if (what === "failed") report = fail(report, dueAt, now, { code: "X", message: "x" });
        if (what !== "sent") continue;
        sent.push(dueAt);
        report = succeed(report, dueAt, now, []);
      }
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent).toEqual(sent.toSorted((left, right) => left - right));
      expect(report.nextDueAt).toBeGreaterThan(Math.max(START, ...sent));
      const latest = latestDueUpTo(schedule, now, AMSTERDAM);
      const end = comeDue(report, now, AMSTERDAM);
      const isKept = latest <= START || sent.at(-1) === latest || end.run?.dueAt === latest || end.problem !== null;
      expect(isKept).toBe(true);
    }),
  );
});

test("a clock that is set back sends nothing again", () => {
  const report = createReport("a", wishOf({ kind: "daily", time: "07:00" }), START, AMSTERDAM);
  const dueAt = report.nextDueAt ?? 0;
  const sent = succeed(begin(comeDue(report, dueAt, AMSTERDAM), dueAt), dueAt, dueAt, []);
  const earlier = dueAt - 60 * MINUTE;
  expect(isReady(comeDue(sent, earlier, AMSTERDAM), earlier)).toBe(false);
  expect(isReady(comeDue(sent, dueAt, AMSTERDAM), dueAt)).toBe(false);
});

test("after a start it is due by the clocks of the time zone that holds then, and never again for what was sent", () => {
  const report = createReport("a", wishOf({ kind: "daily", time: "07:00" }), START, AMSTERDAM);
  expect(report.nextDueAt).toBe(Date.parse("2026-10-21T05:00:00Z"));
  expect(takeUp(report, START, "America/New_York").nextDueAt).toBe(Date.parse("2026-10-21T11:00:00Z"));
  expect(takeUp(report, START, AMSTERDAM)).toEqual(report);
  const dueAt = report.nextDueAt ?? 0;
  expect(takeUp(report, dueAt + MINUTE, AMSTERDAM)).toEqual(report);
  const sent = succeed(begin(comeDue(report, dueAt, AMSTERDAM), dueAt), dueAt, dueAt + MINUTE, []);
  expect(takeUp(sent, dueAt - 60 * MINUTE, AMSTERDAM)).toEqual(sent);
});

test("another time is planned anew, another recipient is not", () => {
  const report = createReport("a", wishOf({ kind: "daily", time: "07:00" }), START, AMSTERDAM);
  const later = START + 30 * MINUTE;
  expect(changeReport(report, { ...report.wish, recipients: ["bob@example.com"] }, later, AMSTERDAM).nextDueAt).toBe(report.nextDueAt);
  expect(changeReport(report, wishOf({ kind: "daily", time: "14:45" }), later, AMSTERDAM).nextDueAt).toBe(START + 45 * MINUTE);
  expect(changeReport(report, wishOf({ kind: "once" }), later, AMSTERDAM)).toMatchObject({ nextDueAt: null, run: { dueAt: later } });
});

test("what somebody asks for while it is under way is the same mail, afterwards another", () => {
  const report = createReport("a", wishOf({ kind: "once" }), START, AMSTERDAM);
  const begun = begin(report, START);
  expect(sendNow(begun, START + MINUTE).run?.dueAt).toBe(START);
  const sent = succeed(begun, START, START + MINUTE, []);
  expect(sendNow(sent, START + 2 * MINUTE).run?.dueAt).toBe(START + 2 * MINUTE);
});
