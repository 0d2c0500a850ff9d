import type { Period } from "../model/period.ts";
import { type TlsCounts, totalOf } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { countByTls, groupRows } from "./count-by-tls.ts";
import { type ListedMessage, toListedMessage } from "./listed-message.ts";
import { renderMessageRows } from "./message-conditions.ts";
import type { MessageFilter } from "./message-filter.ts";
import { numberOrNull } from "./row-values.ts";

/** The newest messages that a filter means. */
export async function askNewestMessages(
  store: Queryable,
  filter: MessageFilter,
  period: Period,
  count: number,
): Promise<readonly ListedMessage[]> {
  const { text, parameters } = renderMessageRows(filter, period);
  const rows = await store.rows(
    `SELECT * FROM ${text} ORDER BY observed_at DESC, source DESC, evidence_decided DESC LIMIT ${Math.trunc(count)}`,
    parameters,
  );
  return rows.map((row) => toListedMessage(row, filter.kind));
}

/** When the first message that a filter means was seen, epoch milliseconds UTC; `null` without any. */
export async function findFirstMessage(store: Queryable, filter: MessageFilter, period: Period): Promise<number | null> {
  const { text, parameters } = renderMessageRows(filter, period);
  const [row] = await store.rows(`SELECT min(observed_at) AS first FROM ${text}`, parameters);
  return numberOrNull(row?.first);
}

/** One server or device at the other end, and what it used. */
export interface MessageHost {
  /** Its name, or its address where it has none. */
  readonly host: string;
  readonly messages: number;
  readonly byTls: TlsCounts;
}

const MOST_HOSTS = 1_000;

/** The hosts behind the messages that a filter means, most messages first, at most a thousand. */
export async function askMessageHosts(store: Queryable, filter: MessageFilter, period: Period): Promise<readonly MessageHost[]> {
  const { text, parameters } = renderMessageRows(filter, period);
  const rows = await store.rows(
    `WITH counted AS (
       SELECT coalesce(nullif(peer_host, 'unknown'), peer_address) AS peer_name, tls, count(*) AS messages FROM ${text} GROUP BY peer_name, tls
     ), most AS (
       SELECT peer_name, sum(messages) AS total FROM counted WHERE peer_name IS NOT NULL
       GROUP BY peer_name ORDER BY total DESC, peer_name LIMIT ${MOST_HOSTS}
     )
     SELECT peer_name, tls, messages FROM counted JOIN most USING (peer_name) ORDER BY total DESC, peer_name`,
    parameters,
  );
  return groupRows(rows, "peer_name").map(([host, ofHost]) => {
    const byTls = countByTls(ofHost);
    return { host, messages: totalOf(byTls), byTls };
  });
}
