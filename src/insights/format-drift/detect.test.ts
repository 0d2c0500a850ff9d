import { expect, test } from "vitest";
import type { LineDrift } from "../../questions/line-drift.ts";
import { detectFormatDrift } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.001, messages: 10 };
const DRIFT: LineDrift = {
  source: "/var/log/mail.log",
  used: 900,
  unrecognized: 100,
  usedBefore: 9_999,
  unrecognizedBefore: 1,
  firstHour: 7,
  lastHour: 9,
};

const detect = (changes: Partial<LineDrift>) => detectFormatDrift([{ ...DRIFT, ...changes }], THRESHOLDS, WINDOW);

test("a log that was understood before and is no longer, with the numbers of both", () => {
  expect(detect({})).toMatchObject([
    {
      id: "format-drift:/var/log/mail.log",
      kind: "format-drift",
      source: "/var/log/mail.log",
      messages: 100,
      knownMessages: 1_000,
      share: 0.1,
      firstSeenAt: 7,
      lastSeenAt: 9,
      before: { messages: 1, knownMessages: 10_000, share: 0.0001 },
      certainty: "observed",
    },
  ]);
});

test.for([
  ["that was hardly better before", { usedBefore: 989, unrecognizedBefore: 11 }],
  ["of which little is known before", { usedBefore: 99, unrecognizedBefore: 0 }],
  ["with few such lines", { used: 9_999, unrecognized: 9 }],
  ["with a small share of them", { used: 9_991, unrecognized: 9 }],
] as const)("no log %s", ([, changes]) => {
  expect(detect(changes)).toEqual([]);
});

test("from a tenfold share on", () => {
  expect(detect({ usedBefore: 990, unrecognizedBefore: 10 })).toHaveLength(1);
});
