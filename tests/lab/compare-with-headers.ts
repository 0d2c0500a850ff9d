import type { ReceivedHeader } from "./received-header.ts";
import type { TruthRecord } from "./truth-record.ts";

/** How the clients' own account of the TLS fared against the headers that the server wrote. */
export interface HeaderAgreement {
  readonly agreeing: number;
  readonly disagreeing: readonly string[];
}

/**
 * Holds what clients negotiated against the `Received` header of the same message. Left out: messages through the
 * before-queue proxy, whose header tells of the hop behind it, and messages of which nobody kept a copy.
 */
export function compareWithHeaders(truth: readonly TruthRecord[], headers: readonly ReceivedHeader[]): HeaderAgreement {
  const byQueueId = new Map(headers.map((header) => [header.queueId, header.negotiated]));
  const disagreeing: string[] = [];
  let agreeing = 0;
  for (const record of truth) {
    if (record.direction !== "inbound" || record.outcome !== "accepted" || record.path === "proxied" || record.queue_id === null) continue;
    const header = byQueueId.get(record.queue_id);
    if (header === undefined) continue;
    const said = `${header?.version ?? null} ${header?.cipher ?? null}`;
    const negotiated = `${record.tls_version} ${record.cipher}`;
    if (said === negotiated) agreeing += 1;
    else disagreeing.push(`${record.queue_id}: negotiated ${negotiated}, header says ${said}`);
  }
  return { agreeing, disagreeing };
}
