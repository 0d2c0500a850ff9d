import { hashOf, type LineMemory, latin1, lineMemory } from "../../syslog/bytes.ts";
import type { QueueIdPlace } from "../parse/queue-id.ts";
import type { Message } from "./state.ts";

/**
 * The messages in one host's queue by their id, in the order in which their ids were first seen. Every line that
 * matters of a message looks it up, so that it is found by the bytes of its id, without a text being made: a `Map` with
 * a text as its key took three times as long. Plain data, kept over a restart.
 *
 * Open addressing: a message stands in the place that its id's hash gives, or in the next free one after it.
 */
export interface Messages {
  /** A power of two, at least half of them free. */
  places: (Message | null)[];
  /** In the order in which they were added; `null` in place of one that is forgotten. */
  arrivals: (Message | null)[];
  /** How many of `arrivals` are known to be `null`, at its beginning. */
  passed: number;
  count: number;
}

const FIRST_PLACES = 1024;

/** An empty queue. */
export function startMessages(): Messages {
  return { places: new Array<Message | null>(FIRST_PLACES).fill(null), arrivals: [], passed: 0, count: 0 };
}

/** The message whose id stands at a place in a line. */
export function findMessage(messages: Messages, id: QueueIdPlace): Message | undefined {
  const { places } = messages;
  const mask = places.length - 1;
  for (let at = id.idHash & mask; ; at = (at + 1) & mask) {
    const message = places[at] ?? null;
    if (message === null) return undefined;
    if (message.idHash === id.idHash && hasId(message, id)) return message;
  }
}

/** Ids have six bytes or more. Those of up to twelve are compared as three words, which overlap; the rest of a longer one follows. */
function hasId({ queueId, idFirst, idMiddle, idLast }: Message, { memory, idStart, idEnd }: QueueIdPlace): boolean {
  const { bytes, words } = memory;
  const { length } = queueId;
  if (length !== idEnd - idStart || idFirst !== words.getInt32(idStart, true) || idLast !== words.getInt32(idEnd - 4, true)) return false;
  if (length <= 8) return true;
  if (idMiddle !== words.getInt32(idStart + 4, true)) return false;
  for (let index = 8; index < length - 4; index++) if (queueId.charCodeAt(index) !== bytes[idStart + index]) return false;
  return true;
}

/** The message with an id that some other text names. */
export function findMessageNamed(messages: Messages, queueId: string): Message | undefined {
  return findMessage(messages, findPlace(queueId));
}

/** An id that is a text, as if it stood in a line. Good until it is asked for another. */
export function findPlace(queueId: string): QueueIdPlace {
  const idEnd = NAMED.bytes.write(queueId, "latin1");
  return { memory: NAMED, idStart: 0, idEnd, idHash: hashOf(NAMED, 0, idEnd) };
}

/** Longer than any id. */
const NAMED: LineMemory = lineMemory(Buffer.alloc(64));

/** Puts a message in, in place of one of the same id. */
export function putMessage(messages: Messages, message: Message): void {
  const mask = messages.places.length - 1;
  let at = message.idHash & mask;
  for (let known = messages.places[at] ?? null; known !== null; known = messages.places[at] ?? null) {
    if (known.idHash === message.idHash && known.queueId === message.queueId) {
      leaveArrivals(messages, known);
      break;
    }
    at = (at + 1) & mask;
  }
  messages.places[at] = message;
  message.arrival = messages.arrivals.push(message) - 1;
  messages.count++;
  if (messages.count * 2 > messages.places.length) grow(messages);
  if (messages.arrivals.length > messages.count * 4 + FIRST_PLACES) dropForgotten(messages);
}

function leaveArrivals(messages: Messages, message: Message): void {
  messages.arrivals[message.arrival] = null;
  message.arrival = FORGOTTEN;
  messages.count--;
}

/** Stands for a place among the arrivals. */
const FORGOTTEN = -1;

function grow(messages: Messages): void {
  const old = messages.places;
  const places = new Array<Message | null>(old.length * 2).fill(null);
  const mask = places.length - 1;
  for (const message of old) {
    if (message === null) continue;
    let at = message.idHash & mask;
    while (places[at] !== null) at = (at + 1) & mask;
    places[at] = message;
  }
  messages.places = places;
}

/** Closes the gaps. */
function dropForgotten(messages: Messages): void {
  const left: Message[] = [];
  for (const message of messages.arrivals) {
    if (message !== null) message.arrival = left.push(message) - 1;
  }
  messages.arrivals = left;
  messages.passed = 0;
}

/** The message that was added first; `undefined` when there is none. */
export function oldestMessage(messages: Messages): Message | undefined {
  const { arrivals } = messages;
  while (arrivals[messages.passed] === null) messages.passed++;
  return arrivals[messages.passed] ?? undefined;
}

/** Forgets a message; does nothing when it is forgotten already. */
export function forgetMessage(messages: Messages, message: Message): void {
  if (message.arrival === FORGOTTEN) return;
  leaveArrivals(messages, message);
  const mask = messages.places.length - 1;
  let at = message.idHash & mask;
  while (messages.places[at] !== message) at = (at + 1) & mask;
  closeGap(messages.places, at);
}

/** Whoever stands behind a free place because it was taken moves up, so that no search ends too early. */
function closeGap(places: (Message | null)[], from: number): void {
  const mask = places.length - 1;
  let gap = from;
  for (let at = (gap + 1) & mask; ; at = (at + 1) & mask) {
    const message = places[at] ?? null;
    if (message === null) break;
    const wayFromHome = (at - message.idHash) & mask;
    if (wayFromHome < ((at - gap) & mask)) continue;
    places[gap] = message;
    gap = at;
  }
  places[gap] = null;
}

/** The id itself, as a text. */
export function queueIdText({ memory, idStart, idEnd }: QueueIdPlace): string {
  return latin1(memory, idStart, idEnd);
}
