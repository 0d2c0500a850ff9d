import { describe, expect, test } from "vitest";
import { keyOfPath } from "../model/flow-path.ts";
import { emptyTlsCounts, totalOf } from "../model/tls.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";
import { daysBetween, type FlowPath, messagesPerDay, sumByPath } from "./flow-paths.ts";

function row(date: string, path: Partial<FlowPath>, messages: number): ConnectorDay {
  const byTls = { ...emptyTlsCounts(), "TLSv1.3": messages };
  const whole = { direction: "inbound", path: "internet", connector: null, connectorType: null, ...path } as const;
  return { date, ...whole, messages, recipients: messages, byTls, recipientsByTls: byTls };
}

const CONTOSO: FlowPath = { direction: "inbound", path: "connector", connector: "Contoso", connectorType: "Partner" };

test("every day between two has its place, over a change of month", () => {
  expect(daysBetween("2026-10-31", "2026-11-02")).toEqual(["2026-10-31", "2026-11-01", "2026-11-02"]);
});

test.for([
  [CONTOSO, "inbound:Contoso"],
  [{ ...CONTOSO, direction: "outbound" }, "outbound:Contoso"],
  [{ ...CONTOSO, path: "internet", connector: null }, "from-internet"],
  [{ ...CONTOSO, direction: "outbound", path: "own-network", connector: null }, "to-own-network"],
] as const satisfies readonly (readonly [FlowPath, string])[])("%j has the key %s", ([path, key]) => {
  expect(keyOfPath(path)).toBe(key);
});

describe("sums per path", () => {
  const sums = sumByPath(
    [
      row("2026-11-02", { direction: "outbound" }, 5),
      row("2026-11-01", {}, 7),
      row("2026-11-02", {}, 8),
      row("2026-11-01", { ...CONTOSO, connector: "Gone" }, 1),
      row("2026-10-30", {}, 1000),
    ],
    ["2026-11-01", "2026-11-02"],
    [CONTOSO],
  );
  test("come inbound first, the internet before connectors, configured ones even without mail", () => {
    expect(sums.map(({ key }) => key)).toEqual(["from-internet", "inbound:Contoso", "inbound:Gone", "to-internet"]);
  });
  test("have a zero for a day without mail, and leave out days outside of the period", () => {
    expect(sums.map(({ daily }) => messagesPerDay(daily))).toEqual([
      [7, 8],
      [0, 0],
      [1, 0],
      [0, 5],
    ]);
    expect(sums.map(({ byTls }) => totalOf(byTls))).toEqual([15, 0, 1, 5]);
  });
});
