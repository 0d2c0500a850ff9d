import { describe, expect, test } from "vitest";
import { lineMemory } from "./bytes.ts";
import { readTime, startClock } from "./clock.ts";
import { emptyEnvelope, parseEnvelope } from "./envelope.ts";
import { noSecond } from "./last-second.ts";

/** The times of lines, one after the other, as ISO texts. */
function timesOf(lines: readonly string[], timeZone = "UTC", year = 2026): readonly string[] {
  const clock = startClock(timeZone, year);
  const last = noSecond();
  return lines.map((time) => {
    const memory = lineMemory(Buffer.from(`${time} mail postfix/smtpd[1]: connect from a[192.0.2.9]`));
    const envelope = emptyEnvelope();
    expect(parseEnvelope(envelope, memory, 0, memory.bytes.length)).toBe(true);
    const at = readTime(clock, last, envelope, memory);
    return Number.isNaN(at) ? "no time" : new Date(at).toISOString();
  });
}

describe("a timestamp is read", () => {
  test.for([
    ["with the day padded by a blank", "Nov  2 01:32:09", "2026-11-02T01:32:09.000Z"],
    ["with the day padded by a zero", "Nov 02 01:32:09", "2026-11-02T01:32:09.000Z"],
    ["with two digits", "Nov 22 23:59:59", "2026-11-22T23:59:59.000Z"],
    ["with a fraction, of which the traditional form keeps the second", "Nov 22 01:32:09.123614", "2026-11-22T01:32:09.000Z"],
    ["with a leap second", "Nov 22 23:59:60", "2026-11-23T00:00:00.000Z"],
    ["in ISO form", "2026-11-22T01:32:09Z", "2026-11-22T01:32:09.000Z"],
    ["with microseconds", "2026-11-22T01:32:09.123614+00:00", "2026-11-22T01:32:09.123Z"],
    ["with a fraction of one digit", "2026-11-22T01:32:09.5Z", "2026-11-22T01:32:09.500Z"],
    ["with a comma", "2026-11-22T01:32:09,25Z", "2026-11-22T01:32:09.250Z"],
    ["with an offset east", "2026-11-22T01:32:09+05:30", "2026-11-21T20:02:09.000Z"],
    ["with an offset west", "2026-11-22T01:32:09-08:00", "2026-11-22T09:32:09.000Z"],
    ["with an offset without a colon", "2026-11-22T01:32:09+0530", "2026-11-21T20:02:09.000Z"],
    ["with an offset of hours alone", "2026-11-22T01:32:09+05", "2026-11-21T20:32:09.000Z"],
    ["without an offset, in the host's zone", "2026-11-22T01:32:09", "2026-11-22T01:32:09.000Z"],
  ] as const)("%s", ([, time, expected]) => {
    expect(timesOf([time])).toEqual([expected]);
  });

  test.for(["Xyz 22 01:32:09", "Nov 32 01:32:09", "Nov 22 25:32:09", "Nov 22 01:61:09", "2026-13-22T01:32:09Z", "2026-11-22T25:32:09Z"])(
    "unless it is none: %s",
    (time) => {
      expect(timesOf([time])).toEqual(["no time"]);
    },
  );

  test("every second of an hour, with its own seconds", () => {
    expect(timesOf(["Nov 22 01:00:00", "Nov 22 01:59:59", "Nov 22 02:00:00"])).toEqual([
      "2026-11-22T01:00:00.000Z",
      "2026-11-22T01:59:59.000Z",
      "2026-11-22T02:00:00.000Z",
    ]);
  });

  test("though both forms stand in one log", () => {
    expect(timesOf(["Nov 22 01:00:00", "2026-11-22T01:00:01Z", "Nov 22 01:00:02"])).toEqual([
      "2026-11-22T01:00:00.000Z",
      "2026-11-22T01:00:01.000Z",
      "2026-11-22T01:00:02.000Z",
    ]);
  });
});

describe("the year that a timestamp has not", () => {
  test("turns from December to January", () => {
    expect(timesOf(["Dec 31 23:59:59", "Jan  1 00:00:00", "Feb  1 00:00:00"])).toEqual([
      "2026-12-31T23:59:59.000Z",
      "2027-01-01T00:00:00.000Z",
      "2027-02-01T00:00:00.000Z",
    ]);
  });

  test("turns back for a late line of December, and on again", () => {
    expect(timesOf(["Dec 31 23:59:59", "Jan  1 00:00:00", "Dec 31 23:59:59", "Jan  1 00:00:01"])).toEqual([
      "2026-12-31T23:59:59.000Z",
      "2027-01-01T00:00:00.000Z",
      "2026-12-31T23:59:59.000Z",
      "2027-01-01T00:00:01.000Z",
    ]);
  });

  test("stays for a late line of the month before", () => {
    expect(timesOf(["Nov 30 23:59:59", "Dec  1 00:00:00", "Nov 30 23:59:59"])).toEqual([
      "2026-11-30T23:59:59.000Z",
      "2026-12-01T00:00:00.000Z",
      "2026-11-30T23:59:59.000Z",
    ]);
  });

  test("turns although months are missing", () => {
    expect(timesOf(["Oct 15 12:00:00", "Mar  3 12:00:00"])).toEqual(["2026-10-15T12:00:00.000Z", "2027-03-03T12:00:00.000Z"]);
  });

  test("has a twenty-ninth of February when it is a leap year", () => {
    expect(timesOf(["Feb 29 12:00:00"], "UTC", 2028)).toEqual(["2028-02-29T12:00:00.000Z"]);
  });
});

describe("in Amsterdam", () => {
  const zone = "Europe/Amsterdam";
  test.for([
    ["in winter", "Nov 22 12:00:00", "2026-11-22T11:00:00.000Z"],
    ["in summer", "Jul 22 12:00:00", "2026-07-22T10:00:00.000Z"],
    ["before the spring gap", "Mar 29 01:59:59", "2026-03-29T00:59:59.000Z"],
    ["after the spring gap", "Mar 29 03:00:00", "2026-03-29T01:00:00.000Z"],
    ["inside the spring gap, by a clock that was not put forward", "Mar 29 02:30:00", "2026-03-29T01:30:00.000Z"],
    ["in the hour that comes twice, the first time", "Oct 25 02:30:00", "2026-10-25T00:30:00.000Z"],
    ["after the hour that comes twice", "Oct 25 03:00:00", "2026-10-25T02:00:00.000Z"],
    ["in ISO form without an offset", "2026-07-22T12:00:00", "2026-07-22T10:00:00.000Z"],
    ["in ISO form with an offset", "2026-07-22T12:00:00+00:00", "2026-07-22T12:00:00.000Z"],
  ] as const)("%s", ([, time, expected]) => {
    expect(timesOf([time], zone)).toEqual([expected]);
  });

  test.for([
    ["traditional", ["Oct 25 02:10:00", "Oct 25 02:59:00", "Oct 25 02:05:00", "Oct 25 02:50:00", "Oct 25 03:00:00"]],
    ["ISO", ["2026-10-25T02:10:00", "2026-10-25T02:59:00", "2026-10-25T02:05:00", "2026-10-25T02:50:00", "2026-10-25T03:00:00"]],
  ] as const)("the hour that comes twice is the second one as soon as time would run backwards: %s", ([, lines]) => {
    expect(timesOf(lines, zone)).toEqual([
      "2026-10-25T00:10:00.000Z",
      "2026-10-25T00:59:00.000Z",
      "2026-10-25T01:05:00.000Z",
      "2026-10-25T01:50:00.000Z",
      "2026-10-25T02:00:00.000Z",
    ]);
  });

  test("a line that comes some seconds late does not turn the hour", () => {
    expect(timesOf(["Oct 25 02:10:30", "Oct 25 02:10:00", "Oct 25 02:10:40"], zone)).toEqual([
      "2026-10-25T00:10:30.000Z",
      "2026-10-25T00:10:00.000Z",
      "2026-10-25T00:10:40.000Z",
    ]);
  });
});
