import { mailDomainOf } from "../../facts/mail-domain.ts";
import { addRecipient, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { Tracked } from "./state.ts";

/** Adds what the tracking log knows and the protocol log does not: the other side's name, and the message's. */
export function describeTracked(fact: PendingFact, { row }: Tracked): void {
  fact.host ??= row.host;
  fact.peerHost ??= row.peerName;
  fact.queueId ??= row.recordId;
  fact.messageId ??= row.messageId;
  fact.sizeBytes = row.sizeBytes ?? fact.sizeBytes;
}

/** An outbound delivery of which no protocol log was written: nobody knows how it was protected. */
export function factOfTracked({ row, position }: Tracked): PendingFact {
  const line = { observedAt: row.at, position };
  const fact = startFact(line, "outbound", { name: row.peerName, address: row.peerAddress, port: null });
  fact.service = row.connector;
  describeTracked(fact, { row, position });
  fact.senderDomain = mailDomainOf(row.sender);
  for (const recipient of row.recipients) addRecipient(fact, recipient);
  fact.evidence.identified = position;
  fact.evidence.message = row.messageId === null ? null : position;
  return fact;
}
