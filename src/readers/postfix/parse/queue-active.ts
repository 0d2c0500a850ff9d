import type { LineMemory } from "../../syslog/bytes.ts";
import { meaningAt } from "../../syslog/known-texts.ts";
import type { Domains } from "./address.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";

/** A message that the queue manager took up. */
export interface QueueActive {
  /** `null` for the null sender. */
  readonly senderDomain: string | null;
  readonly sizeBytes: number;
  readonly recipients: number;
}

const MAX_DOMAIN = 255;
const SIZE = ">, size=";
const RECIPIENTS = ", nrcpt=";

/**
 * Reads `from=<alice@example.org>, size=632, nrcpt=2 (queue active)` from its end, so that nothing in the address can
 * be taken for a field, and byte by byte, because every message has such a line.
 *
 * @param start position of `from=<`
 * @see Postfix `qmgr_message_active()` callers, src/qmgr/qmgr_active.c: logged again at every retry
 */
export function parseQueueActive(domains: Domains, memory: LineMemory, start: number, end: number): QueueActive | Unrecognized {
  const buffer = memory.bytes;
  const recipientsEnd = remarkStart(buffer, start, end);
  const recipientsStart = digitsStart(buffer, recipientsEnd);
  const sizeEnd = recipientsStart - RECIPIENTS.length;
  const sizeStart = digitsStart(buffer, sizeEnd);
  const addressEnd = sizeStart - SIZE.length;
  if (addressEnd < start + 6 || recipientsStart === recipientsEnd || sizeStart === sizeEnd) return unrecognized;
  if (buffer[addressEnd] !== 62 || buffer[sizeStart - 1] !== 61 || buffer[recipientsStart - 1] !== 61) return unrecognized;
  return {
    senderDomain: domainBefore(domains, memory, start + 6, addressEnd),
    sizeBytes: numberAt(buffer, sizeStart, sizeEnd),
    recipients: numberAt(buffer, recipientsStart, recipientsEnd),
  };
}

/** Where the remark in parentheses begins, with the blank before it. */
function remarkStart(buffer: Buffer, start: number, end: number): number {
  if (buffer[end - 1] !== 41) return end;
  let index = end - 1;
  while (index > start && buffer[index] !== 40) index--;
  return index - 1;
}

function digitsStart(buffer: Buffer, end: number): number {
  let index = end;
  while (index > end - 15 && isDigit(buffer[index - 1])) index--;
  return index;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

function numberAt(buffer: Buffer, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + (buffer[index] ?? 48) - 48;
  return value;
}

function domainBefore(domains: Domains, memory: LineMemory, start: number, end: number): string | null {
  const { bytes } = memory;
  let index = end;
  while (index > start && index > end - MAX_DOMAIN && bytes[index - 1] !== 64) index--;
  return index === end || bytes[index - 1] !== 64 ? null : meaningAt(domains, memory, index, end).name;
}
