import { INSIGHT_KINDS, type Insight } from "../../insights/insight.ts";
import { DIRECTIONS } from "../../model/delivery.ts";
import type { Period } from "../../model/period.ts";
import type { SourceState } from "../../model/source-state.ts";
import { TLS_OUTCOMES } from "../../model/tls.ts";
import type { Overview } from "../../questions/overview.ts";
import type { MetricFamily } from "./metric-family.ts";

/** What the metrics tell. */
export interface MetricFacts {
  readonly version: string;
  readonly sources: readonly SourceState[];
  /** Of all that is stored; `null` while there is nothing. */
  readonly stored: { readonly period: Period; readonly overview: Overview } | null;
  /** Findings that ask for action. */
  readonly insights: readonly Insight[];
}

const LINE_USES = ["used", "irrelevant", "unrecognized"] as const;
const STATES = ["reading", "following", "read", "failed"] as const;

/** Everything that is worth watching, as metrics by Prometheus's conventions: base units, `_total` for what only grows. */
export function makeMetrics({ version, sources, stored, insights }: MetricFacts): readonly MetricFamily[] {
  return [
    { name: "postseal_build", type: "info", help: "The version that runs.", samples: [{ labels: { version }, value: 1 }] },
    ...sourceMetrics(sources),
    ...messageMetrics(stored),
    {
      name: "postseal_insights",
      type: "gauge",
      help: "Findings that ask for action, without those that are snoozed.",
      samples: INSIGHT_KINDS.map((kind) => ({ labels: { kind }, value: insights.filter((insight) => insight.kind === kind).length })),
    },
  ];
}

function sourceMetrics(sources: readonly SourceState[]): readonly MetricFamily[] {
  const ofEach = (value: (source: SourceState) => number) => sources.map((source) => ({ labels: labelsOf(source), value: value(source) }));
  return [
    {
      name: "postseal_lines",
      type: "counter",
      help: "Lines read, by what became of them; the three add up to all lines.",
      samples: sources.flatMap((source) => LINE_USES.map((use) => ({ labels: { ...labelsOf(source), use }, value: source[use] }))),
    },
    {
      name: "postseal_evicted",
      type: "counter",
      help: "Sessions and queue ids dropped at a cap before they were decided.",
      samples: ofEach(({ evicted }) => evicted),
    },
    {
      name: "postseal_open_messages",
      type: "gauge",
      help: "Messages in sessions that are still open.",
      samples: ofEach(({ open }) => open),
    },
    {
      name: "postseal_last_line_timestamp_seconds",
      type: "gauge",
      help: "When the newest line was written, by the log's clock.",
      samples: sources.flatMap((source) =>
        source.lastLineAt === null ? [] : [{ labels: labelsOf(source), value: source.lastLineAt / 1000 }],
      ),
    },
    {
      name: "postseal_source_state",
      type: "gauge",
      help: "1 for the state that a source is in.",
      samples: sources.flatMap((source) =>
        STATES.map((state) => ({ labels: { ...labelsOf(source), state }, value: source.state === state ? 1 : 0 })),
      ),
    },
  ];
}

function labelsOf({ source, reader }: SourceState): { readonly source: string; readonly reader: string } {
  return { source, reader };
}

function messageMetrics(stored: MetricFacts["stored"]): readonly MetricFamily[] {
  if (stored === null) return [];
  const { period, overview } = stored;
  return [
    {
      name: "postseal_messages",
      type: "counter",
      help: "Messages stored, by direction and TLS outcome; unknown is never counted as none.",
      samples: DIRECTIONS.flatMap((direction) =>
        TLS_OUTCOMES.map((tls) => ({ labels: { direction, tls }, value: overview[direction].byTls[tls] })),
      ),
    },
    {
      name: "postseal_newest_message_timestamp_seconds",
      type: "gauge",
      help: "When the newest message was handed over.",
      samples: [{ labels: {}, value: (period.to - 1) / 1000 }],
    },
  ];
}
