import { describe, expect, test } from "vitest";
import { emptyTlsCounts, type TlsCounts } from "../../model/tls.ts";
import { belowChangeOf, shareIn, volumeChangeOf } from "./row-figures.ts";

const of = (counts: Partial<TlsCounts>): TlsCounts => ({ ...emptyTlsCounts(), ...counts });

test("shares are of the known messages; where nothing is known there is none", () => {
  const counts = of({ none: 1, "TLSv1.0": 2, "TLSv1.2": 7, unknown: 90 });
  expect([shareIn(counts, "no-tls"), shareIn(counts, "below-tls12"), shareIn(counts, "protected")]).toEqual([0.1, 0.3, 0.9]);
  expect(shareIn(of({ unknown: 4 }), "below-tls12")).toBeNull();
});

describe("a change of volume", () => {
  test.for([
    ["up", { "TLSv1.3": 150 }, { "TLSv1.3": 100 }, 0.5],
    ["down to nothing", {}, { "TLSv1.3": 100 }, -1],
    ["from nothing", { "TLSv1.3": 1 }, {}, Number.POSITIVE_INFINITY],
    ["of nothing", {}, {}, 0],
    ["from what is not known", { "TLSv1.3": 1 }, null, null],
  ] as const)("%s", ([, now, then, expected]) => {
    expect(volumeChangeOf({ counts: of(now), before: then === null ? null : of(then) })).toBe(expected);
  });
});

test("a change of what is below TLS 1.2 needs both sides to be known", () => {
  const now = of({ none: 1, "TLSv1.3": 3 });
  expect(belowChangeOf({ counts: now, before: of({ none: 1, "TLSv1.3": 1 }) })).toBe(-0.25);
  expect(belowChangeOf({ counts: now, before: of({ unknown: 9 }) })).toBeNull();
  expect(belowChangeOf({ counts: now, before: null })).toBeNull();
});
