import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROTOCOL_VERSIONS, TLS_OUTCOMES, type TlsCounts } from "../../model/tls.ts";
import { counts, way } from "../ways.testing.ts";
import { detectDowngrade } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { rise: 0.1, messages: 10 };
const detect = (before: Partial<TlsCounts>, now: Partial<TlsCounts>) =>
  detectDowngrade([way(now, { before: counts(before) })], THRESHOLDS, WINDOW);

test("a connector that used TLS 1.3 and comes down to 1.2, with the numbers of both windows", () => {
  expect(detect({ "TLSv1.3": 49, "TLSv1.2": 1 }, { "TLSv1.2": 40, "TLSv1.3": 10 })).toMatchObject([
    {
      id: "tls-downgrade:inbound:Partner:Contoso",
      outcome: "TLSv1.2",
      outcomes: ["none", "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2"],
      messages: 40,
      knownMessages: 50,
      share: 0.8,
      formerVersion: "TLSv1.3",
      before: { messages: 1, knownMessages: 50, share: 0.02 },
      thresholds: { share: 0.1, messages: 10 },
    },
  ]);
});

describe("what it came down from and to", () => {
  test.for([
    ["1.2 to 1.0", { "TLSv1.2": 50 }, { "TLSv1.0": 50 }, "TLSv1.2", "TLSv1.0"],
    ["1.3 to none", { "TLSv1.3": 50 }, { none: 50 }, "TLSv1.3", "none"],
    ["a part of 1.2 to 1.0, the rest still 1.3", { "TLSv1.2": 25, "TLSv1.3": 25 }, { "TLSv1.0": 25, "TLSv1.3": 25 }, "TLSv1.2", "TLSv1.0"],
  ] as const)("%s", ([, before, now, from, to]) => {
    expect(detect(before, now)).toMatchObject([{ formerVersion: from, outcome: to }]);
  });
});

describe("no downgrade", () => {
  test.for([
    ["as before", { "TLSv1.2": 20, "TLSv1.3": 80 }, { "TLSv1.2": 20, "TLSv1.3": 80 }],
    ["better", { "TLSv1.0": 50 }, { "TLSv1.3": 50 }],
    ["a rise below the threshold", { "TLSv1.3": 1_000 }, { "TLSv1.2": 99, "TLSv1.3": 901 }],
    ["too few messages more", { "TLSv1.3": 50 }, { "TLSv1.2": 9, "TLSv1.3": 9 }],
    ["too few messages before to compare with", { "TLSv1.3": 9 }, { "TLSv1.2": 50 }],
    ["nothing before", {}, { "TLSv1.2": 50 }],
    ["nothing now", { "TLSv1.3": 50 }, {}],
    ["a version that is no longer logged: it may be any", { "TLSv1.3": 50 }, { encrypted: 50 }],
    ["outcomes that are unknown now", { "TLSv1.3": 50 }, { unknown: 50 }],
  ] as const)("%s", ([, before, now]) => {
    expect(detect(before, now)).toEqual([]);
  });
});

const arbitraryCounts = fc
  .tuple(...TLS_OUTCOMES.map(() => fc.nat({ max: 300 })))
  .map((values) => counts(Object.fromEntries(TLS_OUTCOMES.map((outcome, index) => [outcome, values[index] ?? 0]))));

test("a connector that carries what it carried before is never a downgrade, and no pair of windows is one in both directions at every version", () => {
  fc.assert(
    fc.property(arbitraryCounts, (same) => {
      expect(detect(same, same)).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(arbitraryCounts, arbitraryCounts, (before, now) => {
      for (const { share, before: then, outcomes, formerVersion } of detect(before, now)) {
        expect(share - (then?.share ?? 1)).toBeGreaterThanOrEqual(THRESHOLDS.rise);
        expect(PROTOCOL_VERSIONS).toContain(formerVersion);
        expect(outcomes).not.toContain(formerVersion);
      }
    }),
  );
});
