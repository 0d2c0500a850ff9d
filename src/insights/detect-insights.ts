import type { InsightThresholds } from "../config/config.ts";
import type { Accounting } from "../model/accounting.ts";
import { type Connector, forcesTls } from "../model/connector.ts";
import type { Period } from "../model/period.ts";
import type { PeerFailures } from "../questions/handshake-failures.ts";
import type { LineDrift } from "../questions/line-drift.ts";
import type { PathTls, SourceTls } from "../questions/path-tls.ts";
import { detectConnectorTls } from "./connector-tls/detect.ts";
import { detectDowngrade } from "./downgrade/detect.ts";
import { detectForcedTls } from "./forced-tls/detect.ts";
import { detectFormatDrift } from "./format-drift/detect.ts";
import { INSIGHT_KINDS, type Insight } from "./insight.ts";
import { detectInternetTls } from "./internet-tls/detect.ts";
import { detectSubmissionTls } from "./submission-tls/detect.ts";
import { detectTlsFailures } from "./tls-failures/detect.ts";
import { detectUnknownTls } from "./unknown-tls/detect.ts";
import { detectUnrecognizedLines } from "./unrecognized-lines/detect.ts";

/** What findings are made of, all of one window. */
export interface InsightFacts {
  readonly paths: readonly PathTls[];
  readonly sources: readonly SourceTls[];
  readonly failures: readonly PeerFailures[];
  readonly accounting: readonly Accounting[];
  readonly drifts: readonly LineDrift[];
}

/** What they are judged by. */
export interface InsightRules {
  readonly thresholds: InsightThresholds;
  readonly connectors: readonly Connector[];
}

/** Every finding, most urgent first: by kind, then by messages. */
export function detectInsights(facts: InsightFacts, { thresholds, connectors }: InsightRules, window: Period): readonly Insight[] {
  const { significantShare, significantMessages: messages, internetShare, unknownShare, downgradeShare, failedHandshakes } = thresholds;
  const forced = new Set(connectors.filter(forcesTls).map(({ direction, name }) => `${direction}:${name}`));
  const isForced = ({ direction, connector }: PathTls) => forced.has(`${direction}:${connector}`);
  const significant = { share: significantShare, messages };
  const onConnectors = [
    ...detectForcedTls(facts.paths, isForced, window),
    ...detectConnectorTls(facts.paths, isForced, significant, window),
  ];
  const unrecognized = { share: thresholds.unrecognizedShare, messages };
  const drifts = detectFormatDrift(facts.drifts, unrecognized, window);
  const downgrades = detectDowngrade(facts.paths, { rise: downgradeShare, messages }, window);
  return [
    ...onConnectors,
    ...downgrades.filter((downgrade) => !onConnectors.some((other) => tells(other, downgrade))),
    ...detectSubmissionTls(facts.paths, significant, window),
    ...detectTlsFailures(facts.failures, { share: significantShare, messages: failedHandshakes }, window),
    ...drifts,
    ...detectUnrecognizedLines(facts.accounting, unrecognized, window).filter(
      ({ source }) => !drifts.some((drift) => drift.source === source),
    ),
    ...detectUnknownTls(facts.sources, { share: unknownShare, messages }, window),
    ...detectInternetTls(facts.paths, { share: internetShare, messages }, window),
  ].sort(mostUrgentFirst);
}

/** Whether a finding tells already what a connector has come down to: it has the numbers of the window before as well. */
function tells(other: Insight, downgrade: Insight): boolean {
  return other.direction === downgrade.direction && other.connector === downgrade.connector && other.outcomes.includes(downgrade.outcome);
}

function mostUrgentFirst(left: Insight, right: Insight): number {
  const byKind = INSIGHT_KINDS.indexOf(left.kind) - INSIGHT_KINDS.indexOf(right.kind);
  if (byKind !== 0) return byKind;
  if (left.messages !== right.messages) return right.messages - left.messages;
  return left.id < right.id ? -1 : 1;
}
