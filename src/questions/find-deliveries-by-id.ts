import { ATTEMPT_OUTCOMES, type AttemptOutcome, type Evidence } from "../model/delivery.ts";
import type { Queryable } from "../store/store.ts";
import { evidenceOfRow } from "./evidence-of-row.ts";
import { type ExportedDelivery, toExportedDelivery } from "./exported-transaction.ts";
import { memberOrNull, type Row, textOrNull } from "./row-values.ts";

/** A delivery or an attempt, and where the lines that prove it stand. */
export interface ProvenTransaction extends ExportedDelivery {
  readonly kind: "delivery" | "attempt";
  /** `null` for a delivery. */
  readonly outcome: AttemptOutcome | null;
  readonly reason: string | null;
  readonly evidence: Evidence;
}

const BY_ID = `
  SELECT * FROM (
    SELECT *, NULL AS outcome, NULL AS reason, 'delivery' AS kind FROM all_deliveries WHERE queue_id = $1 OR message_id IN ($2, $3)
    UNION ALL
    SELECT *, 'attempt' AS kind FROM attempts WHERE queue_id = $1 OR message_id IN ($2, $3)
  ) AS found
  ORDER BY observed_at, source, evidence_decided`;

/**
 * Every delivery and attempt of a queue id or a message id, in order of time. Queue ids are used again: they may be of several messages.
 *
 * @param id a message id may stand in angle brackets or not
 */
export async function findDeliveriesById(store: Queryable, id: string): Promise<readonly ProvenTransaction[]> {
  const bare = id.startsWith("<") && id.endsWith(">") ? id.slice(1, -1) : id;
  const rows = await store.rows(BY_ID, [id, bare, `<${bare}>`]);
  return rows.map(toProvenTransaction);
}

function toProvenTransaction(row: Row): ProvenTransaction {
  return {
    ...toExportedDelivery(row),
    kind: row.kind === "attempt" ? "attempt" : "delivery",
    outcome: memberOrNull(ATTEMPT_OUTCOMES, row.outcome),
    reason: textOrNull(row.reason),
    evidence: evidenceOfRow(row),
  };
}
