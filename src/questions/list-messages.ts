import type { Period } from "../model/period.ts";
import type { TlsCounts } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { countMessages, type MessageStretch } from "./count-messages.ts";
import { type ListedMessage, toListedMessage } from "./listed-message.ts";
import { renderMessageRows } from "./message-conditions.ts";
import type { MessageFilter } from "./message-filter.ts";

export const MESSAGE_ORDERS = ["newest", "oldest"] as const;
export type MessageOrder = (typeof MESSAGE_ORDERS)[number];

/** Rows of a page. */
export const MESSAGES_PER_PAGE = 50;

/** Which page of what. */
export interface AskedMessages {
  readonly filter: MessageFilter;
  readonly period: Period;
  readonly order: MessageOrder;
  /** The first is 1; behind the last one there are no rows. */
  readonly page: number;
}

/** One page of a list, and how long the whole is. */
export interface MessagePage {
  readonly messages: number;
  readonly recipients: number;
  readonly byTls: TlsCounts;
  readonly rows: readonly ListedMessage[];
}

/**
 * One page of the messages that a filter means, in order of time.
 *
 * The count tells in which stretch of time a page begins, so that the last page is read as fast as the first: nothing is sorted
 * but the rows of a few stretches.
 */
export async function listMessages(store: Queryable, asked: AskedMessages): Promise<MessagePage> {
  const { stretches, ...counts } = await countMessages(store, asked.filter, asked.period);
  const place = findPage(stretches, asked);
  return { ...counts, rows: place === undefined ? [] : await readPage(store, asked, place) };
}

interface PagePlace {
  readonly period: Period;
  /** Rows of the period that belong to the pages before. */
  readonly skipped: number;
}

function findPage(stretches: readonly MessageStretch[], { order, page }: AskedMessages): PagePlace | undefined {
  let ahead = (page - 1) * MESSAGES_PER_PAGE;
  const inOrder = order === "newest" ? stretches.toReversed() : stretches;
  const first = inOrder.findIndex(({ messages }) => {
    if (ahead < messages) return true;
    ahead -= messages;
    return false;
  });
  const begin = inOrder[first];
  if (begin === undefined) return undefined;
  let { from, to } = begin;
  let rows = -ahead;
  for (const stretch of inOrder.slice(first)) {
    from = Math.min(from, stretch.from);
    to = Math.max(to, stretch.to);
    rows += stretch.messages;
    if (rows >= MESSAGES_PER_PAGE) break;
  }
  return { period: { from, to }, skipped: ahead };
}

/** Lines of one moment keep the order in which they stand in the log. */
const IN_ORDER = {
  newest: "observed_at DESC, source DESC, evidence_decided DESC",
  oldest: "observed_at, source, evidence_decided",
} as const satisfies Record<MessageOrder, string>;

async function readPage(
  store: Queryable,
  { filter, order }: AskedMessages,
  { period, skipped }: PagePlace,
): Promise<readonly ListedMessage[]> {
  const { text, parameters } = renderMessageRows(filter, period);
  const rows = await store.rows(
    `SELECT * FROM ${text} ORDER BY ${IN_ORDER[order]} LIMIT ${MESSAGES_PER_PAGE} OFFSET ${skipped}`,
    parameters,
  );
  return rows.map((row) => toListedMessage(row, filter.kind));
}
