import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { PARTIES, type Party } from "../model/party.ts";
import { TLS_OUTCOMES, type TlsOutcome, totalOf } from "../model/tls.ts";
import type { PartyFlow } from "../questions/flow-map.ts";
import type { ChartPoint } from "./chart-point.ts";
import { layOutFlowMap, type PartyNode, type Ribbon } from "./flow-map-layout.ts";
import { outcomeFacts } from "./outcome-facts.ts";
import { spreadLabels } from "./spread-labels.ts";
import { Hatch, paintOf } from "./tls-paint.tsx";

export interface FlowMapProps {
  readonly flows: readonly PartyFlow[];
  /** Pixels; the chart is drawn for this width, so that its text keeps its size. */
  readonly width: number;
  readonly caption: string;
  readonly messages: Messages;
  /** Unique in the document. */
  readonly id: string;
}

/** What a point of the map stands for: a party's mail in one direction, or that part of it with one outcome. */
export interface FlowMapPoint {
  readonly direction: "inbound" | "outbound";
  readonly party: Party;
  readonly outcome: TlsOutcome | null;
}

export function keyOfFlowMapPoint({ direction, party, outcome }: FlowMapPoint): string {
  return `${direction} ${party} ${outcome ?? "all"}`;
}

/** Reads a point's key back. */
export function parseFlowMapPoint(key: string): FlowMapPoint | undefined {
  const [first, second, third] = key.split(" ");
  const party = PARTIES.find((each) => each === second);
  if ((first !== "inbound" && first !== "outbound") || party === undefined) return undefined;
  return { direction: first, party, outcome: TLS_OUTCOMES.find((each) => each === third) ?? null };
}

/** A row for every party with mail: all of it, then its outcomes from the top of the ribbons down. */
export function flowMapPoints(flows: readonly PartyFlow[], messages: Messages): readonly ChartPoint[] {
  const { text, format } = messages;
  return layOutFlowMap(flows).nodes.flatMap(({ direction, party, messages: count, ribbons }, row) => {
    const way = text.dashboard.map.way[direction][party];
    const counts = flows.find((flow) => flow.direction === direction && flow.party === party)?.byTls;
    const all: ChartPoint = {
      key: keyOfFlowMapPoint({ direction, party, outcome: null }),
      row,
      title: way,
      facts: [{ outcome: null, name: text.chart.messages, value: format.number(count) }],
    };
    const parts = ribbons.map(({ outcome }) => ({
      key: keyOfFlowMapPoint({ direction, party, outcome }),
      row,
      title: `${way}, ${text.tls[outcome]}`,
      facts: counts === undefined ? [] : outcomeFacts(counts, outcome, messages),
    }));
    return [all, ...parts];
  });
}

/** What the map shows, as a sentence. */
export function flowMapFinding(flows: readonly PartyFlow[], { text, format }: Messages): string {
  const sumOf = (direction: PartyFlow["direction"]) =>
    flows.filter((flow) => flow.direction === direction).reduce((sum, { byTls }) => sum + totalOf(byTls), 0);
  return text.dashboard.map.finding(format, sumOf("inbound"), sumOf("outbound"));
}

const NODE_PX = 6;
const NARROW_PX = 380;
const LABEL_APART = 36;

/** Mail from the left through the organisation's servers to the right, every way split by its protection. */
export function FlowMap(props: FlowMapProps): ReactNode {
  const { flows, width, caption, messages, id } = props;
  const layout = layOutFlowMap(flows);
  const margin = Math.min(148, width < NARROW_PX ? 92 : Math.max(100, width * 0.16));
  const middle = width / 2 - NODE_PX / 2;
  return (
    <figure className="flow-map">
      <svg
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="img"
        aria-label={flowMapFinding(flows, messages)}
      >
        <Hatch id={`${id}-hatch`} />
        {layout.nodes.map((node) => {
          const isInbound = node.direction === "inbound";
          const x = isInbound ? margin : width - margin - NODE_PX;
          return (
            <g key={`${node.direction} ${node.party}`}>
              {node.ribbons.map((ribbon) => (
                <path
                  key={ribbon.outcome}
                  data-point={keyOfFlowMapPoint({ ...node, outcome: ribbon.outcome })}
                  className={`ribbon ${QUIET_CLASSES[ribbon.outcome] ?? ""}`}
                  d={isInbound ? renderRibbon(ribbon, x + NODE_PX, middle) : renderRibbon(ribbon, x, middle + NODE_PX)}
                  fill={ribbon.thickness > 8 ? paintOf(ribbon.outcome, `${id}-hatch`) : paintOf(ribbon.outcome)}
                />
              ))}
              <rect x={x} y={node.y} width={NODE_PX} height={node.height} fill="var(--ink-2)" />
            </g>
          );
        })}
        <rect x={middle} y={layout.middleY} width={NODE_PX} height={layout.middleHeight} fill="var(--ink)" />
        <text className="your-servers" x={width / 2} y={layout.middleY - 10} textAnchor="middle">
          {messages.text.dashboard.map.yourServers}
        </text>
        {(["inbound", "outbound"] as const).map((direction) => (
          <PartyLabels
            key={direction}
            nodes={layout.nodes.filter((node) => node.direction === direction)}
            x={direction === "inbound" ? margin - 10 : width - margin + 10}
            marginPx={margin - 10}
            height={layout.height}
            messages={messages}
          />
        ))}
      </svg>
      <figcaption className="visually-hidden">{caption}</figcaption>
    </figure>
  );
}

/** Good outcomes are drawn paler, so that the thin ribbons between them are seen. */
const QUIET_CLASSES: Readonly<Partial<Record<TlsOutcome, string>>> = { "TLSv1.2": "good", encrypted: "good", "TLSv1.3": "best" };

function renderRibbon({ partyY, middleY, thickness }: Ribbon, partyX: number, middleX: number): string {
  const half = (partyX + middleX) / 2;
  const upper = `M${partyX} ${partyY}C${half} ${partyY} ${half} ${middleY} ${middleX} ${middleY}`;
  const lower = `v${thickness}C${half} ${middleY + thickness} ${half} ${partyY + thickness} ${partyX} ${partyY + thickness}Z`;
  return upper + lower;
}

interface PartyLabelsProps {
  readonly nodes: readonly PartyNode[];
  readonly x: number;
  /** What there is for the words, between the nodes and the chart's edge. */
  readonly marginPx: number;
  readonly height: number;
  readonly messages: Messages;
}

function PartyLabels({ nodes, x, marginPx, height, messages: { text, format } }: PartyLabelsProps): ReactNode {
  const wanted = nodes.map((node) => node.y + node.height / 2);
  const placed = spreadLabels(wanted, LABEL_APART, 26, height - 20);
  return nodes.map((node, index) => {
    const anchor = node.direction === "inbound" ? "end" : "start";
    const y = placed[index] ?? 0;
    return (
      <g key={node.party} className="party" data-point={keyOfFlowMapPoint({ ...node, outcome: null })}>
        <rect x={node.direction === "inbound" ? 0 : x} y={y - 16} width={marginPx} height={LABEL_APART} fill="transparent" />
        <text x={x} y={y - 2} textAnchor={anchor}>
          {text.dashboard.map.party[node.party]}
        </text>
        <text className="party-count" x={x} y={y + 14} textAnchor={anchor}>
          {format.number(node.messages)}
        </text>
      </g>
    );
  });
}
