import type { Evidence } from "../model/delivery.ts";
import { numberOf, numberOrNull, type Row } from "./row-values.ts";

/** Where the lines stand that prove a stored delivery or attempt. */
export function evidenceOfRow(row: Row): Evidence {
  return {
    opened: numberOrNull(row.evidence_opened),
    tls: numberOrNull(row.evidence_tls),
    identified: numberOrNull(row.evidence_identified),
    message: numberOrNull(row.evidence_message),
    decided: numberOf(row.evidence_decided),
    closed: numberOrNull(row.evidence_closed),
  };
}
