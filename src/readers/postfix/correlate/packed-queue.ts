import { findPlace, putMessage, startMessages } from "./messages.ts";
import { type HostState, type Message, type Origin, startMessage } from "./state.ts";

/*
 * Most of what a reader keeps in mind are messages in the queue, and most of what a message takes when it is written
 * down are the names of its fields. As lists of values they take a third of the bytes and of the time, at every commit.
 */

/** A host's queue, to be kept over a restart. */
export interface PackedQueue {
  /** In the order of their arrival. One whose session is open stays as it is, for the session refers to it. */
  readonly messages: readonly (Message | PackedMessage)[];
  /** What left the queue, oldest first, as places in `messages`; -1 for one that is forgotten. */
  readonly removed: readonly number[];
}

type PackedMessage = readonly [
  queueId: string,
  firstSeenAt: number,
  messageId: string | null,
  messagePosition: number | null,
  senderDomain: string | null,
  sizeBytes: number | null,
  accepted: readonly [observedAt: number, position: number, recipients: number] | null,
  origin: PackedOrigin | null,
  originalQueueId: string | null,
  isCounted: boolean,
  isRemoved: boolean,
];

type PackedOrigin = readonly [
  service: Origin["service"],
  logging: Origin["logging"],
  client: Origin["client"],
  opened: Origin["opened"],
  identified: Origin["identified"],
  certificateName: Origin["certificateName"],
  isHop: Origin["isHop"],
  tls: Origin["tls"],
  verdict: Origin["verdict"],
  closed: Origin["closed"],
];

export function packQueue({ messages, removed }: HostState): PackedQueue {
  const packed: (Message | PackedMessage)[] = [];
  const places = new Map<Message, number>();
  for (const message of messages.arrivals) {
    if (message !== null) places.set(message, packed.push(isReferredTo(message) ? message : packMessage(message)) - 1);
  }
  return { messages: packed, removed: removed.map((message) => places.get(message) ?? -1) };
}

function isReferredTo({ origin }: Message): boolean {
  return origin !== null && origin.session !== null;
}

function packMessage(message: Message): PackedMessage {
  const { accepted } = message;
  return [
    message.queueId,
    message.firstSeenAt,
    message.messageId,
    message.messagePosition,
    message.senderDomain,
    message.sizeBytes,
    accepted === null ? null : [accepted.observedAt, accepted.position, accepted.recipients],
    message.origin === null ? null : packOrigin(message.origin),
    message.originalQueueId,
    message.isCounted,
    message.isRemoved,
  ];
}

function packOrigin(origin: Origin): PackedOrigin {
  const { service, logging, client, opened, identified, certificateName, isHop, tls, verdict, closed } = origin;
  return [service, logging, client, opened, identified, certificateName, isHop, tls, verdict, closed];
}

export function unpackQueue(queue: PackedQueue, host: string): Pick<HostState, "messages" | "removed"> {
  const messages = startMessages();
  const unpacked = queue.messages.map((packed) => (isPacked(packed) ? unpackMessage(packed, host) : packed));
  for (const message of unpacked) putMessage(messages, message);
  return { messages, removed: queue.removed.map((place) => unpacked[place] ?? forgottenMessage()) };
}

/** Keeps a place in the list of those that left. */
function forgottenMessage(): Message {
  return startMessage(findPlace("forgotten"), 0);
}

function isPacked(packed: Message | PackedMessage): packed is PackedMessage {
  return Array.isArray(packed);
}

function unpackMessage(packed: PackedMessage, host: string): Message {
  const [queueId, firstSeenAt, messageId, messagePosition, senderDomain, sizeBytes, accepted, origin, originalQueueId] = packed;
  const message = startMessage(findPlace(queueId), firstSeenAt);
  message.messageId = messageId;
  message.messagePosition = messagePosition;
  message.senderDomain = senderDomain;
  message.sizeBytes = sizeBytes;
  message.accepted = accepted === null ? null : { observedAt: accepted[0], host, position: accepted[1], recipients: accepted[2] };
  message.origin = origin === null ? null : unpackOrigin(origin);
  message.originalQueueId = originalQueueId;
  message.isCounted = packed[9];
  message.isRemoved = packed[10];
  return message;
}

function unpackOrigin(packed: PackedOrigin): Origin {
  const [service, logging, client, opened, identified, certificateName, isHop, tls, verdict, closed] = packed;
  return { service, logging, client, opened, identified, certificateName, isHop, session: null, tls, verdict, closed };
}
