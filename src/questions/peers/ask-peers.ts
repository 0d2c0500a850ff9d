import { addDays, countDays } from "../../model/day.ts";
import { DIRECTIONS, type Direction } from "../../model/delivery.ts";
import { addTlsCounts, emptyTlsCounts, protectedShareOf, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../model/tls.ts";
import type { Parameter, Queryable } from "../../store/store.ts";
import { memberOf, numberOf, type Row } from "../row-values.ts";
import { bindInto, renderDays, renderFlow, renderPeers } from "./peer-clauses.ts";
import { type PeerSummary, type PeersFound, type PeersQuestion, STRIP_DAYS } from "./peers-question.ts";
import { rankPeers } from "./rank-peers.ts";
import { toCallOf } from "./to-call.ts";

type Range = PeersQuestion["range"];

/** The peers of a period, sorted, filtered and paged in the store. */
export async function askPeers(store: Queryable, question: PeersQuestion): Promise<PeersFound> {
  const stripRange = { from: addDays(question.range.to, 1 - STRIP_DAYS), to: question.range.to };
  const [{ peers, found }, all] = await Promise.all([rankPeers(store, question), askAll(store, question)]);
  const [counts, days] = await Promise.all([
    askCounts(store, question, peers),
    askWorstDays(store, { ...question, range: stripRange }, peers),
  ]);
  return {
    peers: peers.flatMap((peer) => summarize(question, peer, counts.get(peer) ?? [], stripOf(days.get(peer) ?? [], stripRange))),
    found,
    ...all,
    stripRange,
  };
}

/** All mail that the question is about, and what of it has no peer. */
async function askAll(store: Queryable, question: PeersQuestion): Promise<Pick<PeersFound, "all" | "withoutPeer">> {
  const parameters: Parameter[] = [];
  const bind = bindInto(parameters);
  const where = `${renderDays(bind, question.range)} AND ${renderFlow(bind, question)}`;
  const rows = await store.rows(
    `SELECT tls, peer IS NULL AS is_nameless, sum(messages) AS messages FROM all_peer_daily WHERE ${where} GROUP BY tls, is_nameless`,
    parameters,
  );
  const byTls = countByTls(rows);
  const withoutPeer = totalOf(countByTls(rows.filter((row) => row.is_nameless === true)));
  return { all: { byTls, toCall: toCallOf(byTls) }, withoutPeer };
}

/** What each of these peers sent and got, by direction and outcome. */
async function askCounts(
  store: Queryable,
  question: PeersQuestion,
  peers: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  if (peers.length === 0) return new Map();
  const parameters: Parameter[] = [];
  const bind = bindInto(parameters);
  const clauses = [renderDays(bind, question.range), renderPeers(bind, peers)];
  if (question.path !== null) clauses.push(renderFlow(bind, question));
  const rows = await store.rows(
    `SELECT peer, direction, tls, sum(messages) AS messages, CAST(min(day) AS VARCHAR) AS first_day, max(last_seen_at) AS last_seen_at
     FROM all_peer_daily WHERE ${clauses.join(" AND ")} GROUP BY peer, direction, tls`,
    parameters,
  );
  return groupByPeer(rows);
}

async function askWorstDays(
  store: Queryable,
  question: PeersQuestion,
  peers: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  if (peers.length === 0) return new Map();
  const parameters: Parameter[] = [];
  const bind = bindInto(parameters);
  const where = [renderDays(bind, question.range), renderPeers(bind, peers), renderFlow(bind, question)].join(" AND ");
  const rows = await store.rows(`SELECT peer, day, min(tls) AS worst FROM all_peer_daily WHERE ${where} GROUP BY peer, day`, parameters);
  return groupByPeer(rows);
}

function groupByPeer(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(String(row.peer));
    if (group === undefined) groups.set(String(row.peer), [row]);
    else group.push(row);
  }
  return groups;
}

/** Nothing for a peer whose mail went another way since it was ranked: connectors may be assigned anew at any time. */
function summarize({ direction }: PeersQuestion, peer: string, rows: readonly Row[], strip: PeerSummary["strip"]): readonly PeerSummary[] {
  const counted = (wanted: Direction) => countByTls(rows.filter((row) => row.direction === wanted));
  const byDirection = { inbound: counted("inbound"), outbound: counted("outbound"), submission: counted("submission") };
  const asked = direction === "flow" ? (["inbound", "outbound"] as const) : [direction];
  const byTls = asked.reduce((sum, each) => addTlsCounts(sum, byDirection[each]), emptyTlsCounts());
  const seen = rows.filter((row) => asked.some((each) => each === memberOf(DIRECTIONS, row.direction)));
  const [firstDay] = seen.map((row) => String(row.first_day)).sort();
  if (firstDay === undefined) return [];
  return [
    {
      peer,
      messages: totalOf(byTls),
      byTls,
      byDirection,
      toCall: toCallOf(byTls),
      protectedShare: protectedShareOf(byTls),
      firstDay,
      lastSeenAt: Math.max(...seen.map((row) => numberOf(row.last_seen_at))),
      lastSeenByTls: lastSeenByTls(seen),
      strip,
    },
  ];
}

function lastSeenByTls(rows: readonly Row[]): Record<TlsOutcome, number | null> {
  const last: Partial<Record<TlsOutcome, number>> = {};
  for (const row of rows) {
    const outcome = memberOf(TLS_OUTCOMES, row.tls);
    last[outcome] = Math.max(last[outcome] ?? 0, numberOf(row.last_seen_at));
  }
  return Object.fromEntries(TLS_OUTCOMES.map((outcome) => [outcome, last[outcome] ?? null])) as Record<TlsOutcome, number | null>;
}

function stripOf(rows: readonly Row[], { from, to }: Range): PeerSummary["strip"] {
  const worst = new Map(rows.map((row) => [String(row.day), memberOf(TLS_OUTCOMES, row.worst)]));
  return Array.from({ length: countDays(from, to) }, (_, index) => worst.get(addDays(from, index)) ?? null);
}

function countByTls(rows: readonly Row[]): TlsCounts {
  const counts = emptyTlsCounts();
  for (const row of rows) counts[memberOf(TLS_OUTCOMES, row.tls)] += numberOf(row.messages);
  return counts;
}
