import { expect, test } from "vitest";
import type { RetentionLimits } from "../store/store.ts";
import { expireOld } from "./expire-old.ts";

const NEWEST = Date.parse("2026-11-19T12:34:56Z");
const NOW = Date.parse("2026-11-20T08:00:00Z");

async function limitsOf(
  deliveriesDays: number | null,
  rollupsDays: number | null,
  newestAt: number | null = NEWEST,
): Promise<RetentionLimits[]> {
  const asked: RetentionLimits[] = [];
  const store = {
    expire: async (limits: RetentionLimits) => {
      asked.push(limits);
      return 0;
    },
  };
  await expireOld(store, { retention: { deliveriesDays, rollupsDays }, timezone: "Europe/Amsterdam" }, newestAt, NOW);
  return asked;
}

test("whole days are kept, counted back from that of the newest delivery, in the organization's time zone", async () => {
  expect(await limitsOf(90, null)).toEqual([{ deliveriesFrom: Date.parse("2026-08-20T22:00:00Z"), rollupsFrom: null }]);
  expect(await limitsOf(null, 365)).toEqual([{ deliveriesFrom: null, rollupsFrom: Date.parse("2025-11-18T23:00:00Z") }]);
});

test("a delivery that is dated in the future makes no other one old", async () => {
  expect(await limitsOf(1, null, Date.parse("2036-01-01T00:00:00Z"))).toEqual([
    { deliveriesFrom: Date.parse("2026-11-18T23:00:00Z"), rollupsFrom: null },
  ]);
});

test("an empty store has nothing to expire", async () => {
  expect(await limitsOf(90, null, null)).toEqual([]);
});
