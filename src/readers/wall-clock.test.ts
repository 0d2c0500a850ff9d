import { describe, expect, test } from "vitest";
import { readWallTime, startWallClock } from "./wall-clock.ts";

const wall = (text: string): number => Date.parse(`${text}Z`);

function readAll(timeZone: string, times: readonly string[]): readonly string[] {
  const clock = startWallClock(timeZone);
  return times.map((time) => new Date(readWallTime(clock, wall(time))).toISOString().slice(0, 19));
}

describe("local time in Amsterdam is", () => {
  test.for([
    ["an hour ahead in winter", ["2026-11-22T01:26:05"], ["2026-11-22T00:26:05"]],
    ["two hours ahead in summer", ["2026-07-01T12:00:00"], ["2026-07-01T10:00:00"]],
    [
      "run through twice in autumn",
      ["2026-10-25T02:59:00", "2026-10-25T02:10:00", "2026-10-25T02:50:00", "2026-10-25T03:00:00"],
      ["2026-10-25T00:59:00", "2026-10-25T01:10:00", "2026-10-25T01:50:00", "2026-10-25T02:00:00"],
    ],
    [
      "a little out of order without being the second pass",
      ["2026-10-25T02:30:30", "2026-10-25T02:30:10"],
      ["2026-10-25T00:30:30", "2026-10-25T00:30:10"],
    ],
    [
      "put forward in spring",
      ["2026-03-29T01:59:59", "2026-03-29T02:30:00", "2026-03-29T03:00:00"],
      ["2026-03-29T00:59:59", "2026-03-29T01:30:00", "2026-03-29T01:00:00"],
    ],
  ] as const)("%s", ([, times, expected]) => {
    expect(readAll("Europe/Amsterdam", times)).toEqual(expected);
  });
});
