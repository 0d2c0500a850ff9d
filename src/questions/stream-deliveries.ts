import type { Queryable } from "../store/store.ts";
import { type ExportedDelivery, toExportedDelivery } from "./exported-transaction.ts";
import { EVERY_DELIVERY } from "./message-filter.ts";
import { type StreamBounds, streamInOrder } from "./stream-in-order.ts";

/** Every delivery in order of time, those of sessions that are still open included, some thousand at a time. */
export function streamDeliveries(store: Queryable, bounds: StreamBounds = {}): AsyncIterable<readonly ExportedDelivery[]> {
  return streamInOrder(store, EVERY_DELIVERY, bounds, toExportedDelivery);
}
