import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { type ListedMessage, toListedMessage } from "./listed-message.ts";
import { renderMessageRows } from "./message-conditions.ts";
import type { MessageFilter } from "./message-filter.ts";
import { numberOf, numberOrNull, textOrNull } from "./row-values.ts";

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

/** One server or device at the other end. */
export interface MessageHost {
  /** Its name, or its address where it has none. */
  readonly host: string;
  readonly messages: number;
}

/** The hosts behind the messages that a filter means, most messages first, and how many there are in all. */
export async function askMessageHosts(
  store: Queryable,
  filter: MessageFilter,
  period: Period,
  count: number,
): Promise<{ readonly hosts: readonly MessageHost[]; readonly all: number }> {
  const { text, parameters } = renderMessageRows(filter, period);
  const rows = await store.rows(
    `SELECT coalesce(nullif(peer_host, 'unknown'), peer_address) AS peer_name, count(*) AS messages, count(*) OVER () AS hosts
     FROM ${text} WHERE coalesce(nullif(peer_host, 'unknown'), peer_address) IS NOT NULL
     GROUP BY peer_name ORDER BY messages DESC, peer_name LIMIT ${Math.trunc(count)}`,
    parameters,
  );
  return {
    hosts: rows.map((row) => ({ host: textOrNull(row.peer_name) ?? "", messages: numberOf(row.messages) })),
    all: numberOf(rows[0]?.hosts ?? 0),
  };
}
