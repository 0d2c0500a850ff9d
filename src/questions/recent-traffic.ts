import { PATHS, type Path } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { findRecentStart } from "./recent-start.ts";
import { memberOf, numberOf, type Row, textOrNull, textsOrNull } from "./row-values.ts";

/** Messages that connectors cannot tell apart, and the way that they took. */
export interface TrafficRow {
  readonly direction: "inbound" | "outbound";
  readonly peerHost: string | null;
  readonly peerAddress: string | null;
  /** Of inbound mail only: outbound mail is chosen by its recipients. */
  readonly senderDomain: string | null;
  /** Of outbound mail only. */
  readonly recipientDomains: readonly string[] | null;
  readonly certificateName: string | null;
  readonly messages: number;
  readonly before: { readonly direction: "inbound" | "outbound"; readonly path: Path; readonly connector: string | null };
}

export interface RecentTraffic {
  readonly period: Period;
  /** The most frequent ones. */
  readonly traffic: readonly TrafficRow[];
  /** Messages of the rarer ones, left out. */
  readonly omitted: number;
}

/** Grouping a million by so many columns takes 0.8 s and more memory than the engine is given; this many take 0.2 s. */
const MOST_MESSAGES = 250_000;
const MOST_ROWS = 20_000;

const GROUP_TRAFFIC = `
  WITH recent AS (
    SELECT direction, peer_host, peer_address, certificate_name, path, connector,
      CASE WHEN direction = 'inbound' THEN sender_domain END AS sender_domain,
      CASE WHEN direction = 'outbound' THEN recipient_domains END AS recipient_domains
    FROM all_deliveries WHERE observed_at >= $1 AND observed_at < $2 AND direction IN ('inbound', 'outbound')
  ), grouped AS (
    SELECT direction, peer_host, peer_address, sender_domain, recipient_domains, certificate_name, path, connector, count(*) AS messages
    FROM recent
    GROUP BY direction, peer_host, peer_address, sender_domain, recipient_domains, certificate_name, path, connector
  )
  SELECT *, sum(messages) OVER () AS all_messages FROM grouped
  ORDER BY messages DESC, peer_host, peer_address, sender_domain LIMIT $3`;

/**
 * What recent mail a connector would have to choose from.
 *
 * @param newestAt epoch milliseconds of the newest delivery
 */
export async function askRecentTraffic(store: Queryable, newestAt: number, mostRows = MOST_ROWS): Promise<RecentTraffic> {
  const period = { from: await findRecentStart(store, newestAt, MOST_MESSAGES), to: newestAt + 1 };
  const rows = await store.rows(GROUP_TRAFFIC, [period.from, period.to, mostRows]);
  const traffic = rows.map(toTrafficRow);
  const [first] = rows;
  const all = first === undefined ? 0 : numberOf(first.all_messages);
  return { period, traffic, omitted: all - traffic.reduce((sum, { messages }) => sum + messages, 0) };
}

function toTrafficRow(row: Row): TrafficRow {
  const direction = memberOf(["inbound", "outbound"] as const, row.direction);
  return {
    direction,
    peerHost: textOrNull(row.peer_host),
    peerAddress: textOrNull(row.peer_address),
    senderDomain: textOrNull(row.sender_domain),
    recipientDomains: textsOrNull(row.recipient_domains),
    certificateName: textOrNull(row.certificate_name),
    messages: numberOf(row.messages),
    before: { direction, path: memberOf(PATHS, row.path), connector: textOrNull(row.connector) },
  };
}
