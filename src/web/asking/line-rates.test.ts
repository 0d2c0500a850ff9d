import { expect, test } from "vitest";
import type { SourcesAnswer } from "../../api/contract/sources.ts";
import { addSamples, lineRateOf, NO_SAMPLES } from "./line-rates.ts";

const LOG = "/var/log/mail.log";

/** What the API answered, one after the other: seconds, and the lines that were read by then. */
function rateAfter(answers: readonly (readonly [seconds: number, linesRead: number])[]): number | null {
  const samples = answers.reduce((known, [seconds, linesRead]) => addSamples(known, answer(seconds, linesRead)), NO_SAMPLES);
  return lineRateOf(samples, LOG);
}

function answer(seconds: number, linesRead: number): SourcesAnswer {
  const counts = { linesRead, used: linesRead, irrelevant: 0, unrecognized: 0, open: 0, evicted: 0, lastLineAt: null };
  return {
    answeredAt: 1_795_104_000_000 + 1000 * seconds,
    sources: [{ source: LOG, reader: "postfix", state: "following", lost: 0, problem: null, ...counts }],
  };
}

test.for([
  ["nothing can be said after one answer", [[0, 500]], null],
  [
    "nor after answers that are too close",
    [
      [0, 500],
      [1.5, 540],
    ],
    null,
  ],
  [
    "two answers give the lines between them",
    [
      [0, 500],
      [10, 684],
    ],
    18.4,
  ],
  [
    "a log that stands still has none",
    [
      [0, 500],
      [10, 500],
      [20, 500],
    ],
    0,
  ],
  [
    "only the last minute counts",
    [
      [0, 0],
      [30, 60_000],
      [65, 60_350],
      [90, 60_600],
    ],
    10,
  ],
  [
    "an answer that comes twice changes nothing",
    [
      [0, 500],
      [10, 600],
      [10, 600],
    ],
    10,
  ],
  [
    "a source that begins anew is watched anew",
    [
      [0, 500],
      [10, 600],
      [20, 0],
      [30, 50],
    ],
    5,
  ],
] as const)("%s", ([, answers, expected]) => {
  expect(rateAfter(answers)).toBe(expected);
});

test("a source that nobody told of has no rate", () => {
  expect(lineRateOf(NO_SAMPLES, LOG)).toBe(null);
});
