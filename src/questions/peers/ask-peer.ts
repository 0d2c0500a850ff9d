import { addDays } from "../../model/day.ts";
import { DIRECTIONS, type Direction } from "../../model/delivery.ts";
import { type Certainty, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../../model/tls.ts";
import type { Queryable } from "../../store/store.ts";
import { askPeerAttempts } from "./ask-peer-attempts.ts";
import { askPeerDays, type PeerSum } from "./ask-peer-days.ts";
import { askPeerExamples } from "./ask-peer-examples.ts";
import { askPeerHosts } from "./ask-peer-hosts.ts";
import { describeCertificates, describeCiphers, describeHosts } from "./describe-hosts.ts";
import { findDowngrades } from "./find-downgrades.ts";
import { findFallbacks } from "./find-fallbacks.ts";
import { groupByKey, messagesOf } from "./group-by-key.ts";
import type { PeerDay, PeerDetails, PeerOutcomeSeen, PeerPath, PeerQuestion } from "./peer-details.ts";
import { FALLBACK_DAYS, STRIP_DAYS } from "./peers-question.ts";

/** Hosts that are told of; a peer may have thousands. */
const MOST_HOSTS = 100;
const MOST_CIPHERS = 100;

/** All that is known of one peer: its days from the rollup, its hosts from the facts of the period. */
export async function askPeer(store: Queryable, question: PeerQuestion): Promise<PeerDetails> {
  const { peer, range } = question;
  // One after the other: together they need more memory than the engine has, and are no faster on its one thread.
  const sums = await askPeerDays(store, peer);
  const { alike, isComplete } = await askPeerHosts(store, question);
  const attempts = await askPeerAttempts(store, question);
  const examples = await askPeerExamples(store, question);
  const chartRange = { from: earlier(range.from, addDays(range.to, 1 - STRIP_DAYS)), to: range.to };
  const lately = daysOf(sums, { from: earlier(range.from, addDays(range.to, 1 - FALLBACK_DAYS)), to: range.to });
  const inPeriod = sums.filter(({ date }) => date >= range.from && date <= range.to);
  const hosts = describeHosts(alike);
  return {
    peer,
    byDirection: countByDirection(inPeriod),
    toCallByCertainty: countToCall(inPeriod),
    days: daysOf(sums, chartRange),
    chartRange,
    seen: seenOf(sums),
    paths: pathsOf(inPeriod),
    hosts: hosts.slice(0, MOST_HOSTS),
    hostsFound: hosts.length,
    ciphers: describeCiphers(alike).slice(0, MOST_CIPHERS),
    certificates: describeCertificates(alike).slice(0, MOST_CIPHERS),
    isComplete,
    attempts,
    downgrades: findDowngrades(lately),
    fallbacks: findFallbacks(lately, range.from, hosts),
    examples,
  };
}

function daysOf(sums: readonly PeerSum[], { from, to }: PeerQuestion["range"]): readonly PeerDay[] {
  const within = sums.filter(({ date }) => date >= from && date <= to);
  return groupByKey(within, ({ date, direction }) => `${date} ${direction}`).map((group) => {
    const [{ date, direction }] = group;
    return { date, direction, byTls: countByTls(group) };
  });
}

function countByDirection(sums: readonly PeerSum[]): Readonly<Record<Direction, TlsCounts>> {
  const counted = (direction: Direction) => countByTls(sums.filter((sum) => sum.direction === direction));
  return { inbound: counted("inbound"), outbound: counted("outbound"), submission: counted("submission") };
}

/** Of mail flow: what users submit is no peer's matter. */
function countToCall(sums: readonly PeerSum[]): Readonly<Record<Certainty, number>> {
  const counts: Record<Certainty, number> = { observed: 0, inferred: 0, unknown: 0 };
  for (const { direction, tls, certainty, messages } of sums) {
    const isToCall = tls === "none" || tls === "SSLv3" || tls === "TLSv1.0" || tls === "TLSv1.1";
    if (isToCall && direction !== "submission") counts[certainty] += messages;
  }
  return counts;
}

function seenOf(sums: readonly PeerSum[]): readonly PeerOutcomeSeen[] {
  const seen = groupByKey(sums, ({ direction, tls }) => `${direction} ${tls}`).map((group) => {
    const [{ direction, tls, date }] = group;
    return {
      direction,
      outcome: tls,
      messages: messagesOf(group),
      firstDay: date,
      lastSeenAt: Math.max(...group.map(({ lastSeenAt }) => lastSeenAt)),
    };
  });
  return seen.sort(
    (left, right) =>
      DIRECTIONS.indexOf(left.direction) - DIRECTIONS.indexOf(right.direction) ||
      TLS_OUTCOMES.indexOf(left.outcome) - TLS_OUTCOMES.indexOf(right.outcome),
  );
}

function pathsOf(sums: readonly PeerSum[]): readonly PeerPath[] {
  return groupByKey(sums, ({ direction, path, connector }) => JSON.stringify([direction, path, connector]))
    .map((group) => {
      const [{ direction, path, connector, connectorType }] = group;
      return { messages: messagesOf(group), way: { direction, path, connector, connectorType, byTls: countByTls(group) } };
    })
    .sort((left, right) => right.messages - left.messages)
    .map(({ way }) => way);
}

function countByTls(sums: readonly PeerSum[]): TlsCounts {
  const counts = emptyTlsCounts();
  for (const { tls, messages } of sums) counts[tls] += messages;
  return counts;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
