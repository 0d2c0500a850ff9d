import { hashOf, type LineMemory } from "../../syslog/bytes.ts";

/** Bytes of the longest queue id: long ids have 6 to 7 + 4 + 1 + up to 11 characters, short ones up to 16. */
const MAX_QUEUE_ID_BYTES = 24;

/** Where a queue id stands in a line. One object is filled again and again. */
export interface QueueIdPlace {
  memory: LineMemory;
  idStart: number;
  /** One past its last byte: the colon. */
  idEnd: number;
  idHash: number;
}

/**
 * Finds the queue id that a message begins with: `4jX9Vw0tTmzJfxr: client=...`.
 *
 * @returns false when the message begins otherwise (with `NOQUEUE:` too): then `place` is as it was
 * @see Postfix src/global/mail_queue.h: short ids are hexadecimal, long ones base 52 without vowels
 */
export function findQueueId(place: QueueIdPlace, memory: LineMemory, start: number, end: number): boolean {
  const { bytes } = memory;
  const limit = Math.min(end, start + MAX_QUEUE_ID_BYTES);
  let index = start;
  while (index < limit && IS_OF_QUEUE_ID[bytes[index] ?? 0] === 1) index++;
  if (index === limit || bytes[index] !== 58 || bytes[index + 1] !== 32 || index - start < 6) return false;
  place.memory = memory;
  place.idStart = start;
  place.idEnd = index;
  place.idHash = hashOf(memory, start, index);
  return true;
}

/** Digits, and the letters of both kinds: short ids use A to F, long ones every consonant. No id has I, O, U, a, e, i, o, u. */
const IS_OF_QUEUE_ID = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9A-HJ-NP-TV-Zb-df-hj-np-tv-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

const QUEUE_ID = /^(?:[0-9A-F]{6,16}|[0-9BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz]{10,24})$/;

/** The queue id that a reply names: `250 2.0.0 Ok: queued as 248A721C726`. */
export function findQueuedAs(reply: string): string | undefined {
  const at = reply.lastIndexOf("queued as ");
  if (at === -1) return undefined;
  const [id = ""] = reply.slice(at + 10, at + 40).split(/[^0-9A-Za-z]/, 1);
  return QUEUE_ID.test(id) ? id : undefined;
}
