import type { Period } from "../../model/period.ts";
import { PROTOCOL_VERSIONS, type ProtocolVersion, type TlsCounts, type TlsOutcome } from "../../model/tls.ts";
import type { PathTls } from "../../questions/path-tls.ts";
import { subjectOfConnector } from "../detect-outcomes.ts";
import { countOf, draftInsight } from "../draft.ts";
import type { Insight } from "../insight.ts";

export interface DowngradeThresholds {
  /** By how much the share of messages below a version must have risen against the window before, 0 to 1. */
  readonly rise: number;
  /** How many messages more than at the earlier share, and how many there must have been before. */
  readonly messages: number;
}

/** Outcomes that can be compared, weakest first: `encrypted` hides its version, `unknown` hides everything. */
const RANKED: readonly TlsOutcome[] = ["none", ...PROTOCOL_VERSIONS];

/**
 * Finds the connectors that got worse against the window before: of the messages whose version is known, the share below some version has
 * risen by `rise`, and at least `messages` messages are more than that share would have been.
 *
 * Of several versions the one with the largest rise is told, the higher of two that rose as much: it is the one that they used before.
 */
export function detectDowngrade(ways: readonly PathTls[], thresholds: DowngradeThresholds, window: Period): readonly Insight[] {
  return ways
    .filter(({ path, direction }) => path === "connector" && direction !== "submission")
    .flatMap((way) => {
      const found = PROTOCOL_VERSIONS.map((version) => compareBelow(way, version))
        .filter(
          ({ rise, more, before }) =>
            rise > 0 && rise >= thresholds.rise && more >= thresholds.messages && before.knownMessages >= thresholds.messages,
        )
        .reduce<Comparison | undefined>((worst, each) => (worst === undefined || each.rise >= worst.rise ? each : worst), undefined);
      return found === undefined ? [] : [toInsight(way, found, thresholds, window)];
    });
}

interface Comparison {
  readonly version: ProtocolVersion;
  readonly weaker: readonly TlsOutcome[];
  readonly messages: number;
  readonly ranked: number;
  readonly before: { readonly messages: number; readonly knownMessages: number; readonly share: number };
  readonly rise: number;
  /** Messages beyond what the earlier share would have made. */
  readonly more: number;
}

function compareBelow(way: PathTls, version: ProtocolVersion): Comparison {
  const weaker = RANKED.slice(0, RANKED.indexOf(version));
  const [messages, ranked] = [countOf(way.byTls, weaker), countOf(way.byTls, RANKED)];
  const [earlier, earlierRanked] = [countOf(way.before, weaker), countOf(way.before, RANKED)];
  const earlierShare = earlierRanked === 0 ? 1 : earlier / earlierRanked;
  return {
    version,
    weaker,
    messages,
    ranked,
    before: { messages: earlier, knownMessages: earlierRanked, share: earlierShare },
    rise: ranked === 0 ? 0 : messages / ranked - earlierShare,
    more: messages - earlierShare * ranked,
  };
}

function toInsight(way: PathTls, found: Comparison, thresholds: DowngradeThresholds, window: Period): Insight {
  const { version, weaker, messages, ranked, before } = found;
  return draftInsight({
    id: `tls-downgrade:${subjectOfConnector(way)}`,
    kind: "tls-downgrade",
    direction: way.direction,
    path: way.path,
    connector: way.connector,
    connectorType: way.connectorType,
    outcome: mostRisenOf(way.byTls, way.before, weaker),
    outcomes: weaker,
    messages,
    knownMessages: ranked,
    share: messages / ranked,
    observedMessages: countOf(way.observed, weaker),
    window,
    before,
    formerVersion: version,
    thresholds: { share: thresholds.rise, messages: thresholds.messages },
  });
}

/** What the messages have come down to. */
function mostRisenOf(now: TlsCounts, before: TlsCounts, outcomes: readonly TlsOutcome[]): TlsOutcome {
  const riseOf = (outcome: TlsOutcome) => now[outcome] / countOf(now, RANKED) - before[outcome] / countOf(before, RANKED);
  return outcomes.reduce<TlsOutcome>((most, outcome) => (riseOf(outcome) > riseOf(most) ? outcome : most), outcomes[0] ?? "none");
}
