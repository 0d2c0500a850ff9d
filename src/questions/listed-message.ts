import { ATTEMPT_OUTCOMES, type AttemptOutcome } from "../model/delivery.ts";
import { type ExportedDelivery, toExportedDelivery } from "./exported-transaction.ts";
import type { MessageKind } from "./message-filter.ts";
import { renderMessageId } from "./message-id.ts";
import { memberOrNull, numberOf, type Row, textOrNull } from "./row-values.ts";

/** A delivery or an attempt as it is listed: its exported facts, and the id of its page. */
export interface ListedMessage extends ExportedDelivery {
  readonly id: string;
  readonly kind: MessageKind;
  /** What became of an attempt; `null` for a delivery. */
  readonly outcome: AttemptOutcome | null;
  readonly reason: string | null;
}

/** A row of `all_deliveries` or `attempts` as it is listed. */
export function toListedMessage(row: Row, kind: MessageKind): ListedMessage {
  return {
    ...toExportedDelivery(row),
    id: renderMessageId(kind, String(row.source), numberOf(row.evidence_decided)),
    kind,
    outcome: memberOrNull(ATTEMPT_OUTCOMES, row.outcome),
    reason: textOrNull(row.reason),
  };
}
