import { addDays, countDays } from "../../model/day.ts";
import type { Direction } from "../../model/delivery.ts";
import { addTlsCounts, emptyTlsCounts, protectedShareOf, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../model/tls.ts";
import type { Queryable } from "../../store/store.ts";
import { bindText } from "../message-conditions.ts";
import { memberOf, numberOf, type Row } from "../row-values.ts";
import { renderDays, renderFlow, renderPeers } from "./peer-clauses.ts";
import { type PeerSummary, type PeersFound, type PeersQuestion, STRIP_DAYS } from "./peers-question.ts";
import { type NumberedPeer, rankPeers } from "./rank-peers.ts";
import { toCallOf } from "./to-call.ts";

type Range = PeersQuestion["range"];

/** The peers of a period, sorted, filtered and paged in the store. */
export async function askPeers(store: Queryable, question: PeersQuestion): Promise<PeersFound> {
  const stripRange = { from: addDays(question.range.to, 1 - STRIP_DAYS), to: question.range.to };
  const [{ peers, found }, all] = await Promise.all([rankPeers(store, question), askAll(store, question)]);
  const sums = await askSums(store, question, stripRange, peers);
  return { peers: peers.flatMap(({ id, peer }) => summarize(question, peer, sums.get(id) ?? [], stripRange)), found, ...all, stripRange };
}

/** All mail that the question is about, and what of it has no peer. */
async function askAll(store: Queryable, question: PeersQuestion): Promise<Pick<PeersFound, "all" | "withoutPeer">> {
  const { text, parameters } = bindText(
    (bind) => `
      SELECT tls, sum(messages) AS messages, false AS is_nameless
      FROM all_daily WHERE ${renderDays(bind, question.range)} AND ${renderFlow(bind, question)}
      GROUP BY tls
      UNION ALL
      SELECT tls, sum(messages) AS messages, true AS is_nameless
      FROM all_peer_days WHERE peer_id IS NULL AND ${renderDays(bind, question.range)} AND ${renderFlow(bind, question)}
      GROUP BY tls`,
  );
  const rows = await store.rows(text, parameters);
  const byTls = countByTls(rows.filter((row) => row.is_nameless === false));
  const withoutPeer = totalOf(countByTls(rows.filter((row) => row.is_nameless === true)));
  return { all: { byTls, toCall: toCallOf(byTls) }, withoutPeer };
}

/**
 * What each of these peers sent and got, by direction and outcome: day by day within the strip, as one sum before it. One look at the
 * rollup for both; on a way, what went there.
 */
async function askSums(
  store: Queryable,
  { range, path, direction }: PeersQuestion,
  stripRange: Range,
  peers: readonly NumberedPeer[],
): Promise<ReadonlyMap<number, readonly Row[]>> {
  if (peers.length === 0) return new Map();
  const { text, parameters } = bindText((bind) => {
    const from = range.from < stripRange.from ? range.from : stripRange.from;
    const clauses = [
      renderDays(bind, { from, to: range.to }),
      renderPeers(
        bind,
        peers.map(({ id }) => id),
      ),
    ];
    if (path !== null) clauses.push(renderFlow(bind, { direction, path }));
    return `
      SELECT peer_id, direction, tls, CASE WHEN day >= CAST(${bind(stripRange.from)} AS DATE) THEN day END AS strip_day,
        sum(messages) AS messages, min(day) AS first_day, max(last_seen_at) AS last_seen_at
      FROM all_peer_days WHERE ${clauses.join(" AND ")}
      GROUP BY peer_id, direction, tls, strip_day`;
  });
  return groupByPeer(await store.rows(text, parameters));
}

function groupByPeer(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = numberOf(row.peer_id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

/** Nothing for a peer whose mail went another way since it was ranked: connectors may be assigned anew at any time. */
function summarize({ direction, range }: PeersQuestion, peer: string, rows: readonly Row[], stripRange: Range): readonly PeerSummary[] {
  const inPeriod = rows.filter((row) => String(row.first_day) >= range.from);
  const counted = (wanted: Direction) => countByTls(inPeriod.filter((row) => row.direction === wanted));
  const byDirection = { inbound: counted("inbound"), outbound: counted("outbound"), submission: counted("submission") };
  const asked = direction === "flow" ? (["inbound", "outbound"] as const) : [direction];
  const isAsked = (row: Row) => asked.some((each) => each === row.direction);
  const byTls = asked.reduce((sum, each) => addTlsCounts(sum, byDirection[each]), emptyTlsCounts());
  const seen = inPeriod.filter(isAsked);
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
      strip: stripOf(rows.filter(isAsked), stripRange),
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
  const worst = new Map<string, TlsOutcome>();
  for (const row of rows) {
    const day = String(row.strip_day);
    const outcome = memberOf(TLS_OUTCOMES, row.tls);
    const known = worst.get(day);
    if (known === undefined || TLS_OUTCOMES.indexOf(outcome) < TLS_OUTCOMES.indexOf(known)) worst.set(day, outcome);
  }
  return Array.from({ length: countDays(from, to) }, (_, index) => worst.get(addDays(from, index)) ?? null);
}

function countByTls(rows: readonly Row[]): TlsCounts {
  const counts = emptyTlsCounts();
  for (const row of rows) counts[memberOf(TLS_OUTCOMES, row.tls)] += numberOf(row.messages);
  return counts;
}
