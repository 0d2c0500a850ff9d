import { domainOf } from "./address.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";

/** A message that the queue manager took up. */
export interface QueueActive {
  /** `null` for the null sender. */
  readonly senderDomain: string | null;
  readonly sizeBytes: number;
  readonly recipients: number;
}

/**
 * Reads `from=<alice@example.org>, size=632, nrcpt=2 (queue active)`.
 *
 * @param text from `from=<` on
 * @see Postfix `qmgr_message_active()` callers, src/qmgr/qmgr_active.c: logged again at every retry
 */
export function parseQueueActive(text: string): QueueActive | Unrecognized {
  const nrcpt = text.lastIndexOf(", nrcpt=");
  const size = text.lastIndexOf(">, size=", nrcpt);
  if (nrcpt === -1 || size === -1 || size < 5) return unrecognized;
  const sizeBytes = Number.parseInt(text.slice(size + 8, nrcpt), 10);
  const recipients = Number.parseInt(text.slice(nrcpt + 8), 10);
  if (Number.isNaN(sizeBytes) || Number.isNaN(recipients)) return unrecognized;
  return { senderDomain: domainOf(text.slice(6, size)), sizeBytes, recipients };
}
