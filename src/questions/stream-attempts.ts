import type { Queryable } from "../store/store.ts";
import { type ExportedAttempt, toExportedAttempt } from "./exported-transaction.ts";
import { EVERY_DELIVERY } from "./message-filter.ts";
import { type StreamBounds, streamInOrder } from "./stream-in-order.ts";

/** Every attempt in order of time, some thousand at a time. */
export function streamAttempts(store: Queryable, bounds: StreamBounds = {}): AsyncIterable<readonly ExportedAttempt[]> {
  return streamInOrder(store, { ...EVERY_DELIVERY, kind: "attempts" }, bounds, toExportedAttempt);
}
