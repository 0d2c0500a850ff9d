import { describe, expect, test } from "vitest";
import { parseEximLine } from "./line.ts";

const at = (text: string): number => Date.parse(text);

describe("a line is read", () => {
  test.for([
    [
      "with an id of old",
      "2026-11-22 01:26:05 1xUwLF-00000S-1t Completed",
      { wallTime: at("2026-11-22T01:26:05Z"), offsetMinutes: null, id: "1xUwLF-00000S-1t", text: "Completed" },
    ],
    [
      "with an id of 4.97 and later",
      "2026-11-22 01:26:05 16VDhn-000000001bo-D342 <= a@example.org P=local",
      { wallTime: at("2026-11-22T01:26:05Z"), offsetMinutes: null, id: "16VDhn-000000001bo-D342", text: "<= a@example.org P=local" },
    ],
    [
      "with milliseconds and pid",
      "2026-11-22 01:26:15.119 [172] 1xUwLP-00002m-0N => b@example.net",
      { wallTime: at("2026-11-22T01:26:15.119Z"), offsetMinutes: null, id: "1xUwLP-00002m-0N", text: "=> b@example.net" },
    ],
    [
      "with a zone and a pid",
      "2026-11-22 01:26:05 -0330 [172] End queue run: pid=41",
      { wallTime: at("2026-11-22T01:26:05Z"), offsetMinutes: -210, id: null, text: "End queue run: pid=41" },
    ],
    [
      "without an id",
      "2026-11-22 01:07:09 no host name found for IP address 127.0.7.27",
      { wallTime: at("2026-11-22T01:07:09Z"), offsetMinutes: null, id: null, text: "no host name found for IP address 127.0.7.27" },
    ],
  ] as const)("%s", ([, line, expected]) => {
    expect(parseEximLine(line)).toEqual(expected);
  });
});

test.for(["", "2026-11-22T01:26:05 x", "2026-13-22 01:26:05 x", "2026-11-22 25:26:05 x", "Nov 22 01:26:05 mail exim[1]: x"])(
  "%j is of another form",
  (line) => {
    expect(parseEximLine(line)).toBeUndefined();
  },
);
