import type { PrivacyLevel } from "../config/config.ts";
import type { AssignConnector } from "../model/connector.ts";
import { ATTEMPT_OUTCOMES, type LoggedAttempt, type LoggedTransaction } from "../model/delivery.ts";
import type { Commit } from "../store/store.ts";
import { handshakeBatch, originBatch, peerBatch, recipientListBatch, routeBatch, senderBatch } from "./dimension-batches.ts";
import {
  attemptBatch,
  clearFactColumns,
  codesOf,
  deliveryBatch,
  type FactColumns,
  growFactColumns,
  startFactColumns,
} from "./fact-columns.ts";
import {
  HANDSHAKE,
  type HandshakeEntry,
  ORIGIN,
  type OriginEntry,
  PEER,
  type PeerEntry,
  type RecipientListEntry,
  type RouteEntry,
  recipientListRules,
  type SenderEntry,
  senderRules,
} from "./fact-entries.ts";
import { rememberRoutes } from "./known-routes.ts";
import { reduceWords } from "./privacy.ts";
import { placeEntries, rememberEntries } from "./seen-entries.ts";
import { writeText } from "./text-room.ts";

/** What is added to a logged fact on its way into the store. */
export interface FactRowOptions {
  readonly source: string;
  readonly reader: string;
  readonly assignConnector: AssignConnector;
  readonly privacy: PrivacyLevel;
}

/** Puts facts into batches, with the peer's domain, the cipher's IANA name and the connector. */
export interface FactRows {
  delivery(fact: LoggedTransaction): void;
  attempt(fact: LoggedAttempt): void;
  /** Rows of the longer batch. */
  rows(): number;
  /**
   * What was gathered, and what it refers to; the next batches begin empty.
   *
   * @param open deliveries that are not final
   */
  take(open: readonly LoggedTransaction[]): Omit<Commit, "checkpoint" | "understanding">;
}

/** Doubled five times it holds a commit and the rows of one chunk beyond it. */
const INITIAL_ROWS = 1280;
const OUTCOME = codesOf(ATTEMPT_OUTCOMES);

export function createFactRows(options: FactRowOptions): FactRows {
  const dimensions = createDimensions(options);
  const keepsIds = options.privacy !== "none";
  const deliveries = startFactColumns(INITIAL_ROWS);
  const attempts = startFactColumns(INITIAL_ROWS);
  /** Kept as the others are: with columns made at every commit, `write` was compiled anew for each. */
  const openDeliveries = startFactColumns(INITIAL_ROWS);

  /** One statement per column: this runs for every delivery, and anything cleverer took three times as long. */
  function write(columns: FactColumns, fact: LoggedTransaction): void {
    const { evidence } = fact;
    const { decided } = evidence;
    if (columns.rows === columns.capacity) growFactColumns(columns);
    const row = columns.rows++;
    columns.observed_at[row] = fact.observedAt;
    dimensions.write(columns, row, fact);
    writeText(columns.queue_id, row, fact.queueId);
    writeText(columns.message_id, row, keepsIds ? fact.messageId : null);
    columns.recipients[row] = fact.recipients ?? Number.NaN;
    columns.size_bytes[row] = fact.sizeBytes ?? Number.NaN;
    columns.decided[row] = decided;
    columns.opened_before[row] = evidence.opened === null ? Number.NaN : decided - evidence.opened;
    columns.tls_before[row] = evidence.tls === null ? Number.NaN : decided - evidence.tls;
    columns.identified_before[row] = evidence.identified === null ? Number.NaN : decided - evidence.identified;
    columns.message_before[row] = evidence.message === null ? Number.NaN : decided - evidence.message;
    columns.closed_after[row] = evidence.closed === null ? Number.NaN : evidence.closed - decided;
  }

  function batchOf(facts: readonly LoggedTransaction[]): Commit["open"] {
    for (const fact of facts) write(openDeliveries, fact);
    const batch = deliveryBatch(openDeliveries);
    clearFactColumns(openDeliveries);
    return batch;
  }

  return {
    delivery: (fact) => write(deliveries, fact),
    attempt(fact) {
      write(attempts, fact);
      const row = attempts.rows - 1;
      attempts.outcome[row] = OUTCOME[fact.outcome];
      writeText(attempts.reason, row, reduceWords(fact.reason, options.privacy));
    },
    rows: () => Math.max(deliveries.rows, attempts.rows),
    take(open) {
      const batches = { deliveries: deliveryBatch(deliveries), attempts: attemptBatch(attempts), open: batchOf(open) };
      clearFactColumns(deliveries);
      clearFactColumns(attempts);
      return { ...batches, dimensions: dimensions.take() };
    },
  };
}

interface FactDimensions {
  /** Writes what the fact refers to. */
  write(columns: FactColumns, row: number, fact: LoggedTransaction): void;
  take(): Commit["dimensions"];
}

function createDimensions({ source, reader, assignConnector, privacy }: FactRowOptions): FactDimensions {
  const [findOrigin, origins] = [rememberEntries(ORIGIN), placeEntries<OriginEntry>()];
  const [findPeer, peers] = [rememberEntries(PEER), placeEntries<PeerEntry>()];
  const [findHandshake, handshakes] = [rememberEntries(HANDSHAKE), placeEntries<HandshakeEntry>()];
  const [findSender, senders] = [rememberEntries(senderRules(privacy)), placeEntries<SenderEntry>()];
  const [findRecipients, recipientLists] = [rememberEntries(recipientListRules(privacy)), placeEntries<RecipientListEntry>()];
  const [findRoute, routes] = [rememberRoutes(assignConnector), placeEntries<RouteEntry>()];
  return {
    write(columns, row, fact) {
      const peer = findPeer(fact);
      const sender = findSender(fact);
      const recipients = findRecipients(fact);
      columns.origin[row] = origins.placeOf(findOrigin(fact));
      columns.peer[row] = peers.placeOf(peer);
      columns.handshake[row] = handshakes.placeOf(findHandshake(fact));
      columns.sender[row] = senders.placeOf(sender);
      columns.recipient_list[row] = recipientLists.placeOf(recipients);
      columns.route[row] = routes.placeOf(findRoute(fact, peer, sender, recipients));
    },
    take: () => ({
      origin: originBatch(origins.take(), source, reader),
      peer: peerBatch(peers.take()),
      handshake: handshakeBatch(handshakes.take()),
      sender: senderBatch(senders.take()),
      recipient_list: recipientListBatch(recipientLists.take()),
      route: routeBatch(routes.take()),
    }),
  };
}
