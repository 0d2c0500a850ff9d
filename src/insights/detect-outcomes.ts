import type { Period } from "../model/period.ts";
import { TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import type { PathTls } from "../questions/path-tls.ts";
import { beforeOf, countOf, draftInsight, knownOf, mostFrequentOf } from "./draft.ts";
import type { Insight, InsightKind } from "./insight.ts";
import { findSignificantShare, type Significance } from "./significance.ts";

/** What is looked for on a way: messages with any of some outcomes. */
export interface OutcomeRule {
  readonly kind: InsightKind;
  /** Which way it is about: the id's end, `inbound:Partner:Contoso`. */
  readonly subject: string;
  readonly outcomes: readonly TlsOutcome[];
  readonly thresholds: Significance;
}

/**
 * The finding that a way carried significantly many messages with some outcomes; none otherwise. Shares are of the messages whose outcome is
 * known. The peers behind it are not known here.
 */
export function detectOutcomes(way: PathTls, { kind, subject, outcomes, thresholds }: OutcomeRule, window: Period): readonly Insight[] {
  const messages = countOf(way.byTls, outcomes);
  const knownMessages = knownOf(way.byTls);
  const share = findSignificantShare(messages, knownMessages, thresholds);
  if (share === undefined) return [];
  return [
    draftInsight({
      id: `${kind}:${subject}`,
      kind,
      direction: way.direction,
      path: way.path,
      connector: way.connector,
      connectorType: way.connectorType,
      outcome: mostFrequentOf(way.byTls, outcomes),
      outcomes: TLS_OUTCOMES.filter((outcome) => outcomes.includes(outcome)),
      messages,
      knownMessages,
      share,
      observedMessages: countOf(way.observed, outcomes),
      window,
      before: beforeOf(way, outcomes),
      thresholds,
    }),
  ];
}

/** The end of an id for a connector. */
export function subjectOfConnector({ direction, connectorType, connector }: PathTls): string {
  return `${direction}:${connectorType ?? ""}:${connector ?? ""}`;
}
