import type { Party } from "../model/party.ts";
import { type TlsOutcome, totalOf } from "../model/tls.ts";
import type { PartyFlow } from "../questions/flow-map.ts";

/** A band of messages with one outcome between a party and the servers in the middle; y are its upper edges at both ends. */
export interface Ribbon {
  readonly outcome: TlsOutcome;
  readonly partyY: number;
  readonly middleY: number;
  readonly thickness: number;
}

export interface PartyNode {
  readonly direction: "inbound" | "outbound";
  readonly party: Party;
  readonly messages: number;
  readonly y: number;
  readonly height: number;
  readonly ribbons: readonly Ribbon[];
}

export interface FlowMapLayout {
  /** Parties with mail, inbound before outbound. */
  readonly nodes: readonly PartyNode[];
  readonly middleY: number;
  readonly middleHeight: number;
  readonly height: number;
}

/** From the top of a ribbon down: what needs attention first, what the log cannot tell between it and the good. */
const ORDER: readonly TlsOutcome[] = ["none", "SSLv3", "TLSv1.0", "TLSv1.1", "unknown", "TLSv1.2", "encrypted", "TLSv1.3"];
const QUIET: ReadonlySet<TlsOutcome> = new Set(["TLSv1.2", "encrypted", "TLSv1.3"]);
const TOP = 30;
const BOTTOM = 16;
/** All messages of the busier direction. */
const FULL_PX = 196;
const GAP_PX = 28;
/** What needs attention is seen even where it is one message of thousands. */
const LEAST_PX = 1.5;
const LEAST_QUIET_PX = 0.5;

/** Where parties and ribbons stand. Both directions have one scale. */
export function layOutFlowMap(flows: readonly PartyFlow[]): FlowMapLayout {
  const totals = (["inbound", "outbound"] as const).map((direction) =>
    flows.filter((flow) => flow.direction === direction).reduce((sum, { byTls }) => sum + totalOf(byTls), 0),
  );
  const scale = FULL_PX / Math.max(1, ...totals);
  const sides = (["inbound", "outbound"] as const).map((direction) => thicknessesOf(flows, direction, scale));
  const heights = sides.map((side) => side.reduce((sum, { height }) => sum + height, 0));
  const outer = sides.map((side, index) => (heights[index] ?? 0) + GAP_PX * Math.max(0, side.length - 1));
  const room = Math.max(...outer);
  const middleHeight = Math.max(...heights);
  const middleY = TOP + (room - middleHeight) / 2;
  const nodes = sides.flatMap((side, index) =>
    place(side, TOP + (room - (outer[index] ?? 0)) / 2, middleY + (middleHeight - (heights[index] ?? 0)) / 2),
  );
  return { nodes, middleY, middleHeight, height: TOP + room + BOTTOM };
}

interface Side extends Pick<PartyNode, "direction" | "party" | "messages" | "height"> {
  readonly parts: readonly { readonly outcome: TlsOutcome; readonly thickness: number }[];
}

function thicknessesOf(flows: readonly PartyFlow[], direction: PartyFlow["direction"], scale: number): readonly Side[] {
  return flows
    .filter((flow) => flow.direction === direction && totalOf(flow.byTls) > 0)
    .map(({ party, byTls }) => {
      const parts = ORDER.filter((outcome) => byTls[outcome] > 0).map((outcome) => ({
        outcome,
        thickness: Math.max(QUIET.has(outcome) ? LEAST_QUIET_PX : LEAST_PX, byTls[outcome] * scale),
      }));
      return { direction, party, messages: totalOf(byTls), parts, height: parts.reduce((sum, { thickness }) => sum + thickness, 0) };
    });
}

function place(side: readonly Side[], top: number, middleTop: number): readonly PartyNode[] {
  let partyY = top;
  let middleY = middleTop;
  return side.map(({ parts, ...node }) => {
    const y = partyY;
    const ribbons = parts.map(({ outcome, thickness }) => {
      const ribbon = { outcome, partyY, middleY, thickness };
      partyY += thickness;
      middleY += thickness;
      return ribbon;
    });
    partyY += GAP_PX;
    return { ...node, y, ribbons };
  });
}
