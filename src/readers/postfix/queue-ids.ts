import { latin1 } from "../syslog/bytes.ts";

/** Places in the table: some more than messages are on their way at once. */
const PLACES = 8192;

/**
 * The texts of queue ids that were seen lately. A message is named by five or more lines close together: the first
 * makes the text, the others find it by its bytes, which costs a third of making it again.
 */
export interface QueueIds {
  readonly texts: (string | undefined)[];
}

export function startQueueIds(): QueueIds {
  return { texts: new Array<string | undefined>(PLACES).fill(undefined) };
}

/** The queue id between two places of a line. */
export function queueIdAt(ids: QueueIds, buffer: Buffer, start: number, end: number): string {
  let hash = end - start;
  for (let index = start; index < end; index++) hash = (Math.imul(hash, 31) + (buffer[index] ?? 0)) | 0;
  const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
  const known = ids.texts[place];
  if (known !== undefined && isSame(known, buffer, start, end)) return known;
  const text = latin1(buffer, start, end);
  ids.texts[place] = text;
  return text;
}

function isSame(text: string, buffer: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) !== buffer[start + index]) return false;
  return true;
}
