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
  /** All that were added, oldest first, those that are forgotten by now among them. */
  arrivals: Message[];
  /** How many of `arrivals` are known to be forgotten, at its beginning. */
  passed: number;
  count: number;
}

const FIRST_PLACES = 1024;

/** An empty queue. */
export function startMessages(): Messages {
  return { places: new Array<Message | null>(FIRST_PLACES).fill(null), arrivals: [], passed: 0, count: 0 };
}

/** The message whose id stands at a place in a line. */
export function findMessage(messages: Messages, { memory, idStart, idEnd, idHash }: QueueIdPlace): Message | undefined {
  const { places } = messages;
  const mask = places.length - 1;
  for (let at = idHash & mask; ; at = (at + 1) & mask) {
    const message = places[at] ?? null;
    if (message === null) return undefined;
    if (message.idHash === idHash && isId(message.queueId, memory.bytes, idStart, idEnd)) return message;
  }
}

function isId(queueId: string, bytes: Buffer, start: number, end: number): boolean {
  if (queueId.length !== end - start) return false;
  for (let index = 0; index < queueId.length; index++) if (queueId.charCodeAt(index) !== bytes[start + index]) return false;
  return true;
}

/** The message with an id that some other text names. */
export function findMessageNamed(messages: Messages, queueId: string): Message | undefined {
  const idEnd = NAMED.bytes.write(queueId, "latin1");
  return findMessage(messages, { memory: NAMED, idStart: 0, idEnd, idHash: hashOf(NAMED, 0, idEnd) });
}

/** Longer than any id. */
const NAMED: LineMemory = lineMemory(Buffer.alloc(64));

/** Puts a message in, in place of one of the same id. */
export function putMessage(messages: Messages, message: Message): void {
  const mask = messages.places.length - 1;
  let at = message.idHash & mask;
  for (let known = messages.places[at] ?? null; known !== null; known = messages.places[at] ?? null) {
    if (known.idHash === message.idHash && known.queueId === message.queueId) {
      known.isForgotten = true;
      messages.count--;
      break;
    }
    at = (at + 1) & mask;
  }
  messages.places[at] = message;
  messages.count++;
  messages.arrivals.push(message);
  if (messages.count * 2 > messages.places.length) grow(messages);
  if (messages.arrivals.length > messages.count * 4 + FIRST_PLACES) dropForgotten(messages);
}

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

/** Takes out what was forgotten: done before the state is kept, and whenever it is most of the list. */
export function dropForgotten(messages: Messages): void {
  messages.arrivals = messages.arrivals.filter((message) => !message.isForgotten);
  messages.passed = 0;
}

/** The message that was added first; `undefined` when there is none. */
export function oldestMessage(messages: Messages): Message | undefined {
  const { arrivals } = messages;
  while (arrivals[messages.passed]?.isForgotten === true) messages.passed++;
  return arrivals[messages.passed];
}

/** Forgets a message; does nothing when it is forgotten already. */
export function forgetMessage(messages: Messages, message: Message): void {
  if (message.isForgotten) return;
  message.isForgotten = true;
  messages.count--;
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
