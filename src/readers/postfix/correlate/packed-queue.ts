import { findPlace, putMessage, startMessages } from "./messages.ts";
import { type PackedOrigins, packOrigin, startPackedOrigins, unpackOrigin } from "./packed-origins.ts";
import { type PackedTexts, packTexts, unpackTexts } from "./packed-texts.ts";
import { type HostState, type Message, startMessage } from "./state.ts";

/*
 * Most of what a reader keeps in mind are messages in the queue, and all of them are written down at every commit. Column by
 * column, in texts and arrays of numbers, a message takes 1.1 microseconds; as a list of its values it took 2.2.
 */

/** A host's queue, to be kept over a restart: a row for every message, in the order of their arrival. */
export interface PackedQueue {
  readonly queueIds: PackedTexts;
  readonly messageIds: PackedTexts;
  readonly senderDomains: PackedTexts;
  readonly originalQueueIds: PackedTexts;
  readonly numbers: PackedNumbers;
  /** `COUNTED` and `REMOVED`. */
  readonly flags: Uint8Array;
  readonly origins: PackedOrigins;
  /** Messages whose session is open, by row: they stay as they are, for the session refers to them. */
  readonly referredTo: ReadonlyMap<number, Message>;
  /** What left the queue, oldest first, as rows; -1 for one that is forgotten. */
  readonly removed: readonly number[];
}

/** `NaN` for null. */
interface PackedNumbers {
  readonly firstSeenAt: Float64Array;
  readonly messagePosition: Float64Array;
  readonly sizeBytes: Float64Array;
  readonly acceptedAt: Float64Array;
  readonly acceptedPosition: Float64Array;
  readonly acceptedRecipients: Float64Array;
}

const COUNTED = 1;
const REMOVED = 2;

export function packQueue({ messages: { arrivals }, removed }: HostState): PackedQueue {
  const messages = arrivals.filter((message) => message !== null);
  if (messages.length === 0) return { ...EMPTY, removed: removed.map(() => -1) };
  const rows = new Map<Message, number>();
  const numbers = startNumbers(messages.length);
  const flags = new Uint8Array(messages.length);
  const origins = startPackedOrigins(messages.length);
  const referredTo = new Map<number, Message>();
  for (const [row, message] of messages.entries()) {
    if (message.isRemoved) rows.set(message, row);
    writeNumbers(numbers, row, message);
    flags[row] = (message.isCounted ? COUNTED : 0) | (message.isRemoved ? REMOVED : 0);
    if (message.origin === null) continue;
    if (message.origin.session === null) packOrigin(origins, row, message.origin);
    else referredTo.set(row, message);
  }
  return {
    queueIds: packTexts(messages.map(({ queueId }) => queueId)),
    messageIds: packTexts(messages.map(({ messageId }) => messageId)),
    senderDomains: packTexts(messages.map(({ senderDomain }) => senderDomain)),
    originalQueueIds: packTexts(messages.map(({ originalQueueId }) => originalQueueId)),
    numbers,
    flags,
    origins: origins.packed,
    referredTo,
    removed: removed.map((message) => rows.get(message) ?? -1),
  };
}

function startNumbers(rows: number): PackedNumbers {
  return {
    firstSeenAt: new Float64Array(rows),
    messagePosition: new Float64Array(rows),
    sizeBytes: new Float64Array(rows),
    acceptedAt: new Float64Array(rows),
    acceptedPosition: new Float64Array(rows),
    acceptedRecipients: new Float64Array(rows),
  };
}

function writeNumbers(numbers: PackedNumbers, row: number, { firstSeenAt, messagePosition, sizeBytes, accepted }: Message): void {
  numbers.firstSeenAt[row] = firstSeenAt;
  numbers.messagePosition[row] = messagePosition ?? Number.NaN;
  numbers.sizeBytes[row] = sizeBytes ?? Number.NaN;
  numbers.acceptedAt[row] = accepted?.observedAt ?? Number.NaN;
  numbers.acceptedPosition[row] = accepted?.position ?? Number.NaN;
  numbers.acceptedRecipients[row] = accepted?.recipients ?? Number.NaN;
}

/**
 * Kept for another reason too: the engine forgets a shape that no object has, as between two commits, and then compiles anew what
 * was made for it.
 */
const NO_ORIGINS = startPackedOrigins(0);
const EMPTY: PackedQueue = {
  queueIds: packTexts([]),
  messageIds: packTexts([]),
  senderDomains: packTexts([]),
  originalQueueIds: packTexts([]),
  numbers: startNumbers(0),
  flags: new Uint8Array(0),
  origins: NO_ORIGINS.packed,
  referredTo: new Map(),
  removed: [],
};

export function unpackQueue(queue: PackedQueue, host: string): Pick<HostState, "messages" | "removed"> {
  const messages = startMessages();
  const unpacked = unpackMessages(queue, host);
  for (const message of unpacked) putMessage(messages, message);
  return { messages, removed: queue.removed.map((row) => unpacked[row] ?? forgottenMessage()) };
}

/** Keeps a place in the list of those that left. */
function forgottenMessage(): Message {
  return startMessage(findPlace("forgotten"), 0);
}

function unpackMessages(queue: PackedQueue, host: string): readonly Message[] {
  const messageIds = unpackTexts(queue.messageIds);
  const senderDomains = unpackTexts(queue.senderDomains);
  const originalQueueIds = unpackTexts(queue.originalQueueIds);
  return unpackTexts(queue.queueIds).map((queueId, row) => {
    const referredTo = queue.referredTo.get(row);
    if (referredTo !== undefined) return referredTo;
    const message = startMessage(findPlace(queueId ?? ""), queue.numbers.firstSeenAt[row] ?? 0);
    message.messageId = messageIds[row] ?? null;
    message.senderDomain = senderDomains[row] ?? null;
    message.originalQueueId = originalQueueIds[row] ?? null;
    readNumbers(queue.numbers, row, host, message);
    message.origin = unpackOrigin(queue.origins, row);
    message.isCounted = ((queue.flags[row] ?? 0) & COUNTED) !== 0;
    message.isRemoved = ((queue.flags[row] ?? 0) & REMOVED) !== 0;
    return message;
  });
}

function readNumbers(numbers: PackedNumbers, row: number, host: string, message: Message): void {
  message.messagePosition = orNull(numbers.messagePosition[row]);
  message.sizeBytes = orNull(numbers.sizeBytes[row]);
  const observedAt = orNull(numbers.acceptedAt[row]);
  if (observedAt === null) return;
  const [position = 0, recipients = 0] = [numbers.acceptedPosition[row], numbers.acceptedRecipients[row]];
  message.accepted = { observedAt, host, position, recipients };
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
