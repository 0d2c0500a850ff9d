import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Snooze } from "../model/snooze.ts";
import { applySnoozes, isWorse } from "./apply-snoozes.ts";
import { contosoInsight } from "./insight.testing.ts";

const CONTOSO = contosoInsight();
const SNOOZE: Snooze = { insight: CONTOSO.id, reason: "They upgrade.", until: "2026-12-03", snoozedAt: 1, messages: 268, share: 268 / 680 };

test("a snoozed finding stands apart with its snooze, the others as they were", () => {
  const other = contosoInsight({ id: "other" });
  expect(applySnoozes([CONTOSO, other], [SNOOZE], "2026-12-02")).toEqual({ open: [other], snoozed: [{ ...CONTOSO, snooze: SNOOZE }] });
});

test("it comes back on its day, and is told with the snooze that is over", () => {
  expect(applySnoozes([CONTOSO], [SNOOZE], "2026-12-03")).toEqual({ open: [{ ...CONTOSO, snooze: SNOOZE }], snoozed: [] });
});

test("without a day it stays away as long as it gets no worse", () => {
  expect(applySnoozes([CONTOSO], [{ ...SNOOZE, until: null }], "2099-01-01").snoozed).toHaveLength(1);
  expect(applySnoozes([{ ...CONTOSO, messages: 402 }], [{ ...SNOOZE, until: null }], "2026-11-30").open).toHaveLength(1);
});

describe("worse than 100 messages and a share of 20%", () => {
  test.for([
    [150, 0.2, true],
    [149, 0.2, false],
    [100, 0.31, true],
    [100, 0.29, false],
    [99, 0.9, false],
    [900, 0.19, false],
    [100, 0.2, false],
  ] as const)("%i messages, share %f: %s", ([messages, share, expected]) => {
    expect(isWorse({ messages, share }, { messages: 100, share: 0.2 })).toBe(expected);
  });
});

test("no finding is lost or doubled, whatever is snoozed", () => {
  const ids = ["a", "b", "c", "d"];
  const snoozes = fc.array(
    fc.record({
      insight: fc.constantFrom(...ids, "gone"),
      reason: fc.constant("later"),
      until: fc.constantFrom(null, "2026-11-01", "2026-12-24"),
      snoozedAt: fc.nat(),
      messages: fc.nat({ max: 500 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );
  fc.assert(
    fc.property(snoozes, (kept) => {
      const { open, snoozed } = applySnoozes(
        ids.map((id) => contosoInsight({ id })),
        kept,
        "2026-11-19",
      );
      expect([...open, ...snoozed].map(({ id }) => id).toSorted()).toEqual(ids);
    }),
  );
});
