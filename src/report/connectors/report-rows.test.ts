import { describe, expect, test } from "vitest";
import { emptyTlsCounts } from "../../model/tls.ts";
import { day, WEEK, wordsOf } from "./report-days.testing.ts";
import { createReportRows, type RowOptions, sumRows } from "./report-rows.ts";

const CONNECTORS = [{ name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true }] as const;
const OPTIONS: RowOptions = { range: WEEK, group: "day", count: "messages", connectors: CONNECTORS, compared: null, wordsOf };
const DAYS = [
  day("2026-11-18", "Contoso", { "TLSv1.0": 40, "TLSv1.2": 60 }),
  day("2026-11-19", "Contoso", { "TLSv1.0": 10, "TLSv1.2": 90 }),
  day("2026-11-19", null, { "TLSv1.3": 500, unknown: 7 }),
  day("2026-11-19", "Old", { unknown: 3 }),
];

test("forced TLS is told of configured connectors only", () => {
  expect(createReportRows(DAYS, OPTIONS).map((row) => row.forcesTls)).toEqual([true, true, null, null]);
});

describe("rows for the whole period", () => {
  const rows = createReportRows(DAYS, { ...OPTIONS, group: "period" });
  test("sum the days of each path", () => {
    expect(rows.map(({ name, from, to, total }) => [name, from, to, total])).toEqual([
      ["Contoso", "2026-11-13", "2026-11-19", 200],
      ["From the internet", "2026-11-13", "2026-11-19", 507],
      ["Old", "2026-11-13", "2026-11-19", 3],
    ]);
  });
  test("have the same foot as rows for each day", () => {
    expect(sumRows(rows)).toEqual(sumRows(createReportRows(DAYS, OPTIONS)));
    expect(sumRows(rows)).toEqual({
      counts: { ...emptyTlsCounts(), "TLSv1.0": 50, "TLSv1.2": 150, "TLSv1.3": 500, unknown: 10 },
      before: null,
    });
  });
});

test("rows count recipients where they are wanted", () => {
  const [first, ...others] = DAYS;
  if (first === undefined) throw new Error("no day");
  const days = [{ ...first, recipientsByTls: { ...emptyTlsCounts(), "TLSv1.2": 250 } }, ...others];
  expect(createReportRows(days, { ...OPTIONS, count: "recipients" }).map(({ total }) => total)).toEqual([250, 100, 507, 3]);
});

test("a connector whose type was changed within a day has one row of that day", () => {
  const changed = { ...day("2026-11-19", "Contoso", { "TLSv1.3": 5 }), connectorType: "OnPremises" as const };
  const rows = createReportRows([...DAYS, changed], OPTIONS);
  expect(rows.filter(({ key }) => key === "2026-11-19 inbound:Contoso").map(({ total }) => total)).toEqual([105]);
});

describe("a row is held against", () => {
  const compared = {
    range: { from: "2026-11-06", to: "2026-11-12" },
    days: [day("2026-11-12", "Contoso", { "TLSv1.0": 80, "TLSv1.2": 20 })],
    storedFrom: "2026-11-12",
  };
  const thenOf = (options: Partial<RowOptions>) =>
    createReportRows(DAYS, { ...OPTIONS, compared, ...options }).map(({ key, before }) => [
      key,
      before === null ? null : before["TLSv1.0"] + before["TLSv1.2"],
    ]);
  test("the day at the same place; a day that is not stored is not known, a day without mail is zero", () => {
    expect(thenOf({})).toEqual([
      ["2026-11-18 inbound:Contoso", null],
      ["2026-11-19 inbound:Contoso", 100],
      ["2026-11-19 from-internet", 0],
      ["2026-11-19 inbound:Old", 0],
    ]);
  });
  test("the whole of the other period", () => {
    expect(thenOf({ group: "period" })).toEqual([
      ["inbound:Contoso", 100],
      ["from-internet", 0],
      ["inbound:Old", 0],
    ]);
  });
  test("nothing, where the other period is not stored at all", () => {
    expect(thenOf({ group: "period", compared: { ...compared, days: [] } }).map(([, then]) => then)).toEqual([null, null, null]);
  });
});
