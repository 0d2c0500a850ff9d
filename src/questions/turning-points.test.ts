import { describe, expect, test } from "vitest";
import { addDays } from "../model/day.ts";
import type { TlsOutcome } from "../model/tls.ts";
import type { FactRow } from "../store/batch-of-rows.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askTurningPoints } from "./turning-points.ts";

const store = storeForEachTest();
const FIRST = "2026-10-01";
const RANGE = { from: FIRST, to: addDays(FIRST, 59) };

/** Days of one connector from `FIRST` on: what each of `perDay` messages used. */
function daysOf(connector: string, days: readonly (readonly TlsOutcome[])[]): readonly FactRow[] {
  return days.flatMap((outcomes, day) =>
    outcomes.map((tls, nth) =>
      delivery({
        observed_at: Date.parse(`${addDays(FIRST, day)}T12:00:00Z`) + nth,
        tls,
        path: "connector",
        connector,
        connector_type: "Partner",
      }),
    ),
  );
}

const times = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);
const NEW = ["TLSv1.2", "TLSv1.3"] as const;
const OLD = ["TLSv1.0", "TLSv1.3"] as const;

async function turnsOf(days: readonly (readonly TlsOutcome[])[]) {
  await store().commit(commitOf({ deliveries: daysOf("Contoso", days) }));
  return (await askTurningPoints(store(), RANGE)).map(({ kind, date, outcome, messages }) => ({ kind, date, outcome, messages }));
}

describe("a turn is", () => {
  test("the first day of a version that the connector did not have in all the days before", async () => {
    expect(await turnsOf([...times(20, NEW), ...times(10, OLD)])).toEqual([
      { kind: "begins", date: "2026-10-21", outcome: "TLSv1.0", messages: 10 },
    ]);
  });

  test("the last day of a version that has not come back since", async () => {
    expect(await turnsOf([...times(12, OLD), ...times(20, NEW)])).toEqual([
      { kind: "ends", date: "2026-10-12", outcome: "TLSv1.0", messages: 12 },
    ]);
  });

  test("both, for a version that came and went", async () => {
    expect(await turnsOf([...times(15, NEW), ...times(20, OLD), ...times(15, NEW)])).toEqual([
      { kind: "begins", date: "2026-10-16", outcome: "TLSv1.0", messages: 20 },
      { kind: "ends", date: "2026-11-04", outcome: "TLSv1.0", messages: 20 },
    ]);
  });
});

describe("no turn is", () => {
  test.for([
    ["a version that was there all the time", times(40, OLD)],
    ["a version that comes back after a week without", [...times(3, OLD), ...times(8, NEW), ...times(3, OLD), ...times(1, NEW)]],
    ["a quiet side of less than a week", [...times(6, times(10, "TLSv1.2" as const)), ...times(10, OLD)]],
    ["a version that is rare: its absence may be chance", [...times(10, NEW), ["TLSv1.0", ...times(40, "TLSv1.3" as const)]]],
    ["so little mail before that chance explains it", [...times(8, ["TLSv1.2"] as const), ...times(20, OLD)]],
    ["what the log does not tell", [...times(20, NEW), ...times(20, ["unknown", "unknown"] as const)]],
    ["a good version", [...times(20, OLD), ...times(20, OLD)]],
  ] as const)("%s", async ([, days]) => {
    expect(await turnsOf(days)).toEqual([]);
  });
});

test("every connector turns by itself, the one with most messages first", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        ...daysOf("Contoso", [...times(20, NEW), ...times(10, OLD)]),
        ...daysOf("Fabrikam", [...times(20, ["none", "TLSv1.3"] as const), ...times(20, NEW)]),
      ],
    }),
  );
  expect(await askTurningPoints(store(), RANGE)).toEqual([
    { kind: "ends", date: "2026-10-20", direction: "inbound", connector: "Fabrikam", outcome: "none", messages: 20 },
    { kind: "begins", date: "2026-10-21", direction: "inbound", connector: "Contoso", outcome: "TLSv1.0", messages: 10 },
  ]);
});
