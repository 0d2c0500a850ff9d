/** Bytes of the longest queue id: long ids have 6 to 7 + 4 + 1 + up to 11 characters, short ones up to 16. */
const MAX_QUEUE_ID_BYTES = 24;

/**
 * Where the queue id that a message begins with ends: `4jX9Vw0tTmzJfxr: client=...`.
 *
 * @returns the position of the colon, or -1 when the message begins otherwise (with `NOQUEUE:` too)
 * @see Postfix src/global/mail_queue.h: short ids are hexadecimal, long ones base 52 without vowels
 */
export function findQueueIdEnd(buffer: Buffer, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_QUEUE_ID_BYTES);
  for (let index = start; index < limit; index++) {
    const byte = buffer[index] ?? 0;
    if (byte === 58) return index - start >= 6 && buffer[index + 1] === 32 ? index : -1;
    const isDigit = byte >= 48 && byte <= 57;
    const isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
    if (!isDigit && !(isLetter && isQueueIdLetter(byte))) return -1;
  }
  return -1;
}

/** Short ids use A to F, long ones every consonant; the vowels of neither are I, O, U and a, e, i, o, u. */
function isQueueIdLetter(byte: number): boolean {
  return !(byte === 73 || byte === 79 || byte === 85 || byte === 97 || byte === 101 || byte === 105 || byte === 111 || byte === 117);
}

const QUEUE_ID = /^(?:[0-9A-F]{6,16}|[0-9BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz]{10,24})$/;

/** The queue id that a reply names: `250 2.0.0 Ok: queued as 248A721C726`. */
export function findQueuedAs(reply: string): string | undefined {
  const at = reply.lastIndexOf("queued as ");
  if (at === -1) return undefined;
  const [id = ""] = reply.slice(at + 10, at + 40).split(/[^0-9A-Za-z]/, 1);
  return QUEUE_ID.test(id) ? id : undefined;
}
