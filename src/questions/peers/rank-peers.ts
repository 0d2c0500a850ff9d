import { addDays } from "../../model/day.ts";
import type { Queryable } from "../../store/store.ts";
import { type Bind, bindText } from "../message-conditions.ts";
import { numberOf } from "../row-values.ts";
import { OLD, PROTECTED, renderDays, renderFlow, TO_CALL } from "./peer-clauses.ts";
import { FALLBACK_DAYS, type PeerOrder, type PeerShow, type PeersQuestion } from "./peers-question.ts";

/** The peers of one page, in their order, and how many there are on all pages. */
export interface RankedPeers {
  readonly peers: readonly string[];
  readonly found: number;
}

const sumOf = (condition: string) => `coalesce(sum(messages) FILTER (WHERE ${condition}), 0)`;

/** Peers that are equal in this respect stand by name. */
const ORDER_BY: Readonly<Record<PeerOrder, string>> = {
  "to-call": `${sumOf(TO_CALL)} DESC, sum(messages) DESC, peer`,
  messages: "sum(messages) DESC, peer",
  "last-seen": "max(last_seen_at) DESC, peer",
  name: "peer",
  "protected-share": `${sumOf(PROTECTED)} / nullif(${sumOf("tls <> 'unknown'")}, 0) NULLS LAST, sum(messages) DESC, peer`,
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
  return { peers: rows.map((row) => String(row.peer)), found: rows[0] === undefined ? 0 : numberOf(rows[0].found) };
}

function renderRanking(bind: Bind, question: PeersQuestion, offset: number): string {
  const { having, where } = renderShow(bind, question);
  const clauses = [renderDays(bind, question.range), renderFlow(bind, question), "peer IS NOT NULL", ...where];
  if (question.search !== null) clauses.push(`contains(lower(peer), lower(${bind(question.search)}))`);
  return `
    SELECT peer, count(*) OVER () AS found
    FROM all_peer_daily
    WHERE ${clauses.join(" AND ")}
    GROUP BY peer ${having}
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
  const plain = `SELECT peer, direction FROM all_peer_daily
    WHERE ${renderDays(bind, range)} AND ${renderFlow(bind, question)} AND tls = 'none' AND peer IS NOT NULL`;
  return `peer IN (SELECT peer FROM all_peer_daily WHERE ${renderDays(bind, lately)} AND ${PROTECTED} AND (peer, direction) IN (${plain}))`;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
