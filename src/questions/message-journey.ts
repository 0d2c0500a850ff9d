import type { Queryable } from "../store/store.ts";
import type { ProvenMessage } from "./find-message.ts";
import { type ListedMessage, toListedMessage } from "./listed-message.ts";
import { bindText } from "./message-conditions.ts";
import { MESSAGE_KINDS } from "./message-filter.ts";
import { memberOf } from "./row-values.ts";

/** A message on its way: every delivery and attempt of it that is stored, the one asked for among them, in order of time. */
export interface MessageJourney {
  readonly steps: readonly ListedMessage[];
  /** There are more than are given. */
  readonly isCut: boolean;
}

/** Longer than any server keeps trying, shorter than it takes a server to use a queue id again. */
const APART_MS = 7 * 86_400_000;
const MOST_STEPS = 40;

/**
 * What else happened to a message: the same queue id on the same host, or the same Message-ID anywhere, within seven days.
 *
 * Whoever sends it chooses the Message-ID, so that strangers may share one: the number of steps is bounded.
 */
export async function askMessageJourney(store: Queryable, { message, observedAt }: ProvenMessage): Promise<MessageJourney> {
  const { queueId, messageId, host } = message;
  if (queueId === null && messageId === null) return { steps: [message], isCut: false };
  const { text, parameters } = bindText((bind) => {
    const near = `observed_at > ${bind(observedAt - APART_MS)} AND observed_at < ${bind(observedAt + APART_MS)}`;
    const sameQueueId = `queue_id = ${bind(queueId)} AND host IS NOT DISTINCT FROM ${bind(host)}`;
    const sameMessageId = `message_id = ${bind(messageId)} AND NOT coalesce(${sameQueueId}, false)`;
    const parts = [sameQueueId, sameMessageId].flatMap((condition) => [
      `SELECT *, NULL AS outcome, NULL AS reason, 'deliveries' AS kind FROM all_deliveries WHERE ${near} AND ${condition}`,
      `SELECT *, 'attempts' AS kind FROM attempts WHERE ${near} AND ${condition}`,
    ]);
    return `SELECT * FROM (${parts.join(" UNION ALL ")}) AS step ORDER BY observed_at, source, evidence_decided LIMIT ${MOST_STEPS + 1}`;
  });
  const rows = await store.rows(text, parameters);
  const steps = rows.slice(0, MOST_STEPS).map((row) => toListedMessage(row, memberOf(MESSAGE_KINDS, row.kind)));
  return { steps, isCut: rows.length > MOST_STEPS };
}
