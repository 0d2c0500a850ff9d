import { addDays } from "../../model/day.ts";
import type { Queryable } from "../../store/store.ts";
import { type Bind, bindText } from "../message-conditions.ts";
import { numberOf } from "../row-values.ts";
import { OLD, PROTECTED, renderDays, renderFlow, TO_CALL } from "./peer-clauses.ts";
import { FALLBACK_DAYS, type PeerOrder, type PeerShow, type PeersQuestion } from "./peers-question.ts";

/** A peer, and the number that the store knows it by. */
export interface NumberedPeer {
  readonly id: number;
  readonly peer: string;
}

/** The peers of one page, in their order, and how many there are on all pages. */
export interface RankedPeers {
  readonly peers: readonly NumberedPeer[];
  readonly found: number;
}

const sumOf = (condition: string) => `coalesce(sum(messages) FILTER (WHERE ${condition}), 0)`;

/** Peers that are equal in this respect stand by name. */
const ORDER_BY: Readonly<Record<PeerOrder, string>> = {
  "to-call": "first_by DESC, messages DESC, peer",
  messages: "messages DESC, peer",
  "last-seen": "first_by DESC, peer",
  name: "peer",
  "protected-share": "first_by NULLS LAST, messages DESC, peer",
};

/** What they are put in order by first, where it is neither their messages nor their name. */
const FIRST_BY: Readonly<Partial<Record<PeerOrder, string>>> = {
  "to-call": sumOf(TO_CALL),
  "last-seen": "max(last_seen_at)",
  "protected-share": `${sumOf(PROTECTED)} / nullif(${sumOf("tls <> 'unknown'")}, 0)`,
};

/** What at least one message of the peer must be like. */
const HAS: Readonly<Record<Exclude<PeerShow, "all" | "fell-back">, string>> = {
  "to-call": TO_CALL,
  none: "tls = 'none'",
  old: OLD,
  unknown: "tls = 'unknown'",
};

/** Ranks the peers of a period in the store and takes one page: names only, what is told of them is asked for these alone. */
export async function rankPeers(store: Queryable, question: PeersQuestion): Promise<RankedPeers> {
  const ranked = await rankPage(store, question, question.offset);
  // Beyond the last page there is no row to tell how many there are.
  if (ranked.peers.length > 0 || question.offset === 0) return ranked;
  return { peers: [], found: (await rankPage(store, { ...question, limit: 1 }, 0)).found };
}

async function rankPage(store: Queryable, question: PeersQuestion, offset: number): Promise<RankedPeers> {
  const { text, parameters } = bindText((bind) => renderRanking(bind, question, offset));
  const rows = await store.rows(text, parameters);
  return {
    peers: rows.map((row) => ({ id: numberOf(row.peer_id), peer: String(row.peer) })),
    found: rows[0] === undefined ? 0 : numberOf(rows[0].found),
  };
}

function renderRanking(bind: Bind, question: PeersQuestion, offset: number): string {
  const { having, where } = renderShow(bind, question);
  // Where only messages to call about are left, they are all messages.
  const firstBy = where.includes(TO_CALL) ? undefined : FIRST_BY[question.order];
  const clauses = [renderDays(bind, question.range), renderFlow(bind, question), "peer_id IS NOT NULL", ...where];
  if (question.search !== null) {
    clauses.push(`peer_id IN (SELECT peer_id FROM peer_names WHERE contains(lower(peer), lower(${bind(question.search)})))`);
  }
  return `
    SELECT peer_id, peer, count(*) OVER () AS found
    FROM (
      SELECT peer_id, sum(messages) AS messages, ${firstBy ?? "NULL"} AS first_by
      FROM all_peer_days
      WHERE ${clauses.join(" AND ")}
      GROUP BY peer_id ${having}
    ) AS summed JOIN peer_names USING (peer_id)
    ORDER BY ${ORDER_BY[question.order]}
    LIMIT ${bind(question.limit)} OFFSET ${bind(offset)}`;
}

/**
 * The rows and peers that are meant. A condition that rows can be left out by is far cheaper than one on each peer's sum: most of
 * the mail is of no interest to it.
 */
function renderShow(bind: Bind, question: PeersQuestion): { readonly where: readonly string[]; readonly having: string } {
  const { show, order } = question;
  if (show === "all") return { where: [], having: "" };
  if (show === "fell-back") return { where: [renderFellBack(bind, question)], having: "" };
  if (show === "to-call" && (order === "to-call" || order === "name")) return { where: [TO_CALL], having: "" };
  return { where: [], having: `HAVING ${sumOf(HAS[show])} > 0` };
}

/** Peers without TLS in the period that used it in the same direction lately. */
function renderFellBack(bind: Bind, question: PeersQuestion): string {
  const { range } = question;
  const lately = { from: earlier(range.from, addDays(range.to, 1 - FALLBACK_DAYS)), to: range.to };
  const plain = `SELECT peer_id, direction FROM all_peer_days
    WHERE ${renderDays(bind, range)} AND ${renderFlow(bind, question)} AND tls = 'none' AND peer_id IS NOT NULL`;
  return `peer_id IN (SELECT peer_id FROM all_peer_days
    WHERE ${renderDays(bind, lately)} AND ${PROTECTED} AND (peer_id, direction) IN (${plain}))`;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
