import { type Bind, renderGroupConditions } from "../message-conditions.ts";
import { EVERY_DELIVERY } from "../message-filter.ts";
import type { PeersQuestion } from "./peers-question.ts";

/** Days, both included. */
export function renderDays(bind: Bind, { from, to }: { readonly from: string; readonly to: string }): string {
  return `day >= CAST(${bind(from)} AS DATE) AND day <= CAST(${bind(to)} AS DATE)`;
}

/** Direction and way, as the list of messages means them. */
export function renderFlow(bind: Bind, { direction, path }: Pick<PeersQuestion, "direction" | "path">): string {
  return renderGroupConditions({ ...EVERY_DELIVERY, direction, path }, bind).join(" AND ");
}

/** One of the peers with these numbers. */
export function renderPeers(bind: Bind, ids: readonly number[]): string {
  return `peer_id IN (${ids.map(bind).join(", ")})`;
}

/** Without TLS, or below TLS 1.2. */
export const TO_CALL = "tls IN ('none', 'SSLv3', 'TLSv1.0', 'TLSv1.1')";
export const OLD = "tls IN ('SSLv3', 'TLSv1.0', 'TLSv1.1')";
export const PROTECTED = "tls NOT IN ('none', 'unknown')";
