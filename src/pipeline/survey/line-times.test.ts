import { expect, test } from "vitest";
import { startLineTimes } from "./line-times.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test("time that goes backwards by more than lines may be late, with the furthest place", () => {
  const times = startLineTimes();
  for (const at of [null, 10 * MINUTE, 9 * MINUTE, 12 * MINUTE, 10 * MINUTE - 1, 30 * MINUTE, 20 * MINUTE]) times.see(at);
  expect(times.sum()).toEqual({
    firstLineAt: 10 * MINUTE,
    lastLineAt: 20 * MINUTE,
    backwards: { times: 2, mostMs: 10 * MINUTE, at: 20 * MINUTE },
    stretches: [],
  });
});

test("stretches of an hour without a line, the longest first, each within a file or between two", () => {
  const times = startLineTimes();
  times.nextFile("mail.log.1");
  for (const at of [0, HOUR - 1, 3 * HOUR]) times.see(at);
  times.nextFile("mail.log");
  times.see(3 * HOUR);
  times.see(30 * HOUR);
  times.see(31 * HOUR);
  expect(times.sum().stretches).toEqual([
    { from: 3 * HOUR, to: 30 * HOUR, between: { before: "mail.log.1", after: "mail.log" } },
    { from: HOUR - 1, to: 3 * HOUR, between: null },
    { from: 30 * HOUR, to: 31 * HOUR, between: null },
  ]);
});

test("logs side by side are each looked at alone", () => {
  const times = startLineTimes();
  for (const at of [10 * HOUR, 10 * HOUR + 1]) times.see(at);
  times.otherLog();
  for (const at of [HOUR, HOUR + 1]) times.see(at);
  expect(times.sum()).toEqual({ firstLineAt: 10 * HOUR, lastLineAt: HOUR + 1, backwards: null, stretches: [] });
});

test("no more than the five longest stretches are kept", () => {
  const times = startLineTimes();
  let at = 0;
  for (let hours = 1; hours <= 40; hours++) {
    at += hours * HOUR;
    times.see(at);
  }
  expect(times.sum().stretches.map(({ from, to }) => (to - from) / HOUR)).toEqual([40, 39, 38, 37, 36]);
});
