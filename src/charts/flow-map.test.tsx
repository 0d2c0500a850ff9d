import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { PARTIES } from "../model/party.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";
import type { PartyFlow } from "../questions/flow-map.ts";
import { renderPointSentence } from "./chart-point.ts";
import { FlowMap, flowMapPoints, keyOfFlowMapPoint, parseFlowMapPoint } from "./flow-map.tsx";
import { layOutFlowMap } from "./flow-map-layout.ts";

const messages = createMessages("en");

/** A flow of every direction and party, empty where nothing is given. */
function flowsOf(given: Partial<Record<string, Partial<TlsCounts>>>): readonly PartyFlow[] {
  return (["inbound", "outbound"] as const).flatMap((direction) =>
    PARTIES.map((party) => ({ direction, party, byTls: { ...emptyTlsCounts(), ...given[`${direction} ${party}`] } })),
  );
}

const FLOWS = flowsOf({
  "inbound internet": { none: 1, "TLSv1.3": 9799, unknown: 200 },
  "inbound own-network": { "TLSv1.0": 1000 },
  "outbound internet": { "TLSv1.2": 5500 },
});

describe("the mail flow map", () => {
  test("shows the parties with mail, what needs attention on top", () => {
    const { nodes } = layOutFlowMap(FLOWS);
    expect(nodes.map(({ direction, party, ribbons }) => [direction, party, ...ribbons.map(({ outcome }) => outcome)])).toEqual([
      ["inbound", "internet", "none", "unknown", "TLSv1.3"],
      ["inbound", "own-network", "TLSv1.0"],
      ["outbound", "internet", "TLSv1.2"],
    ]);
  });

  test("draws both directions on one scale, and one message of ten thousand is still seen", () => {
    const { nodes } = layOutFlowMap(FLOWS);
    const [internet, , outbound] = nodes;
    expect(internet?.ribbons[0]?.thickness).toBe(1.5);
    expect(outbound?.height).toBeCloseTo(98, 6);
  });

  test("lets no ribbon overlap another, whatever flows, and keeps them between the servers' ends", () => {
    const counts = fc.record(Object.fromEntries(TLS_OUTCOMES.map((outcome) => [outcome, fc.nat(100_000)])));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 6, maxLength: 6 }), (each) => {
        const flows = flowsOf({}).map((flow, index) => ({ ...flow, byTls: { ...flow.byTls, ...each[index] } }));
        const { nodes, middleY, middleHeight, height } = layOutFlowMap(flows);
        for (const direction of ["inbound", "outbound"] as const) {
          const ribbons = nodes.filter((node) => node.direction === direction).flatMap((node) => node.ribbons);
          ribbons.forEach((ribbon, index) => {
            const before = ribbons[index - 1];
            if (before !== undefined) {
              expect(ribbon.middleY).toBeCloseTo(before.middleY + before.thickness, 6);
              expect(ribbon.partyY).toBeGreaterThanOrEqual(before.partyY + before.thickness - 1e-6);
            }
            expect(ribbon.middleY).toBeGreaterThanOrEqual(middleY - 1e-6);
            expect(ribbon.middleY + ribbon.thickness).toBeLessThanOrEqual(middleY + middleHeight + 1e-6);
            expect(ribbon.partyY + ribbon.thickness).toBeLessThanOrEqual(height);
          });
        }
      }),
    );
  });

  test("tells of every party and every ribbon", () => {
    expect(flowMapPoints(FLOWS, messages).map(renderPointSentence)).toEqual([
      "From the internet: Messages 10,000",
      "From the internet, No TLS: Share <0.1%, Messages 1",
      "From the internet, unknown: Messages 200",
      "From the internet, TLS 1.3: Share 99.9%, Messages 9,799",
      "From your own network: Messages 1,000",
      "From your own network, TLS 1.0: Share 100.0%, Messages 1,000",
      "To the internet: Messages 5,500",
      "To the internet, TLS 1.2: Share 100.0%, Messages 5,500",
    ]);
  });

  test("draws every point that it tells of", () => {
    const markup = renderToStaticMarkup(<FlowMap flows={FLOWS} width={440} caption="Map" messages={messages} id="m" />);
    for (const { key } of flowMapPoints(FLOWS, messages)) expect(markup).toContain(`data-point="${key}"`);
    expect(markup).toContain("11,000 messages in and 5,500 out");
  });
});

test("a point's key is read back", () => {
  for (const outcome of [...TLS_OUTCOMES, null]) {
    const point = { direction: "outbound", party: "own-network", outcome } as const;
    expect(parseFlowMapPoint(keyOfFlowMapPoint(point))).toEqual(point);
  }
  expect(parseFlowMapPoint("sideways internet all")).toBe(undefined);
});
