import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { type ExportedAttempt, type ExportedDelivery, toExportedAttempt, toExportedDelivery } from "./exported-transaction.ts";
import type { MessageFilter } from "./message-filter.ts";
import { streamInOrder } from "./stream-in-order.ts";

/** Everything that a filter means, oldest first, with the keys of an export, some thousand at a time. */
export function streamMessages(
  store: Queryable,
  filter: MessageFilter,
  period: Period,
): AsyncIterable<readonly (ExportedDelivery | ExportedAttempt)[]> {
  return filter.kind === "attempts"
    ? streamInOrder(store, filter, period, toExportedAttempt)
    : streamInOrder(store, filter, period, toExportedDelivery);
}
