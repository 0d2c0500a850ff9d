import type { Period } from "../../model/period.ts";
import type { Certainty, TlsOutcome } from "../../model/tls.ts";
import type { ConnectorOutcome, ConnectorTls } from "../../questions/connector-tls.ts";
import { INSIGHT_KINDS, type Insight, type InsightKind } from "../insight.ts";

/** From which size on a finding is worth an administrator's attention: both must be reached. */
export interface SignificanceThresholds {
  /** Share of a connector's messages whose outcome is known, 0 to 1. */
  readonly significantShare: number;
  readonly significantMessages: number;
}

/** The outcomes behind each kind of finding. SSLv3 is older and weaker than TLS 1.0, and goes away with it. */
export const OUTCOMES_OF_KIND: Readonly<Record<InsightKind, readonly [TlsOutcome, ...TlsOutcome[]]>> = {
  "significant-no-tls": ["none"],
  "significant-tls10": ["TLSv1.0", "SSLv3"],
  "significant-tls11": ["TLSv1.1"],
};

/**
 * Finds the connectors that carry significant mail without TLS or with an old version, most urgent first: by kind, then by messages.
 *
 * The peers behind a finding are not known here: `peers` is empty.
 */
export function detectConnectorTls(
  connectors: readonly ConnectorTls[],
  thresholds: SignificanceThresholds,
  window: Period,
): readonly Insight[] {
  return connectors
    .flatMap((connector) => INSIGHT_KINDS.flatMap((kind) => detectKind(connector, kind, thresholds, window)))
    .sort(mostUrgentFirst);
}

function detectKind(connector: ConnectorTls, kind: InsightKind, thresholds: SignificanceThresholds, window: Period): readonly Insight[] {
  const behind = connector.outcomes.filter(({ outcome }) => OUTCOMES_OF_KIND[kind].includes(outcome));
  const messages = countMessages(behind);
  const knownMessages = countMessages(connector.outcomes.filter(({ outcome }) => outcome !== "unknown"));
  if (messages === 0 || messages < thresholds.significantMessages) return [];
  const share = messages / knownMessages;
  if (share < thresholds.significantShare) return [];
  return [
    {
      id: `${kind}:${connector.direction}:${connector.connectorType}:${connector.connector}`,
      kind,
      direction: connector.direction,
      connector: connector.connector,
      connectorType: connector.connectorType,
      outcome: OUTCOMES_OF_KIND[kind][0],
      messages,
      knownMessages,
      share,
      certainty: certaintyOf(behind),
      window,
      firstSeenAt: Math.min(...behind.map(({ firstSeenAt }) => firstSeenAt)),
      lastSeenAt: Math.max(...behind.map(({ lastSeenAt }) => lastSeenAt)),
      peers: [],
      thresholds: { share: thresholds.significantShare, messages: thresholds.significantMessages },
    },
  ];
}

function countMessages(outcomes: readonly ConnectorOutcome[]): number {
  return outcomes.reduce((sum, { messages }) => sum + messages, 0);
}

/** As sure as the least sure message. */
function certaintyOf(outcomes: readonly ConnectorOutcome[]): Certainty {
  if (outcomes.some(({ byCertainty }) => byCertainty.unknown > 0)) return "unknown";
  return outcomes.some(({ byCertainty }) => byCertainty.inferred > 0) ? "inferred" : "observed";
}

function mostUrgentFirst(left: Insight, right: Insight): number {
  const byKind = INSIGHT_KINDS.indexOf(left.kind) - INSIGHT_KINDS.indexOf(right.kind);
  if (byKind !== 0) return byKind;
  if (left.messages !== right.messages) return right.messages - left.messages;
  return left.id < right.id ? -1 : 1;
}
