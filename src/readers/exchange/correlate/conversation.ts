import type { AttemptOutcome } from "../../../model/delivery.ts";
import { emitAttempt, type PendingFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import type { Command } from "../parse/command.ts";
import { parseReceipt, type Reply } from "../parse/reply.ts";
import type { ProtocolRow } from "../parse/row.ts";
import type { Context } from "./context.ts";
import { factOfSession, factOfTransaction } from "./fact.ts";
import { awaitFrontEnd, clientKey, mayTellItself } from "./front-end.ts";
import { MAX_MESSAGE_ID, MAX_PENDING } from "./limits.ts";
import { tellSent } from "./sent.ts";
import { isHop } from "./session.ts";
import type { Session, Transaction } from "./state.ts";

/** Takes a client's command: it waits for its reply. */
export function readCommand(session: Session, command: Command): LineUse {
  switch (command.kind) {
    case "hello":
      session.pending = [];
      session.transaction = null;
      break;
    case "reset":
      session.transaction = null;
      break;
    case "starttls":
    case "internal":
    case "relay":
      // This server's own word is enough; a stranger's counts once it was allowed.
      session.isInternal ||= session.side === "send" && (command.kind !== "starttls" || command.isExchanges);
      break;
    case "mail":
      // The replies of everything else have come: a client may not go on before.
      session.pending = session.pending.filter(({ kind }) => kind === "message" || kind === "reset");
      session.transaction = startTransaction(session, command);
  }
  if (session.pending.length < MAX_PENDING) session.pending.push(command);
  return command.kind === "other" ? "irrelevant" : "used";
}

function startTransaction(session: Session, { address, sizeBytes }: Command & { kind: "mail" }): Transaction {
  const { next, tls } = session;
  session.next = null;
  return {
    sender: address,
    recipients: [],
    tls,
    sizeBytes,
    recordId: next?.recordId ?? null,
    messageId: next?.messageId.slice(0, MAX_MESSAGE_ID) ?? null,
    named: next?.position ?? null,
  };
}

/** Takes the server's reply to the oldest command that has none. */
export function readReply(context: Context, session: Session, reply: Reply, row: ProtocolRow, position: number): LineUse {
  const command = session.pending.shift();
  if (command === undefined) return "irrelevant";
  switch (command.kind) {
    case "starttls":
      if (reply.code === 220) session.tls = { negotiation: null, position };
      return "used";
    case "internal":
      session.isInternal ||= reply.isPositive;
      return "used";
    case "relay":
      if (reply.isPositive && session.side === "receive")
        session.relayed = { ...command, key: clientKey(command.session), at: row.at, name: null };
      session.isInternal ||= reply.isPositive;
      return "used";
    case "authenticate":
      if (reply.code === 235 && session.side === "receive") session.login ??= "";
      return "used";
    case "mail":
    case "recipient":
      return readEnvelopeReply(context, session, { command, reply, row, position });
    case "message":
      return readMessageReply(context, session, reply, row, position);
    default:
      return "irrelevant";
  }
}

interface EnvelopeReply {
  readonly command: Command & { kind: "mail" | "recipient" };
  readonly reply: Reply;
  readonly row: ProtocolRow;
  readonly position: number;
}

function readEnvelopeReply(context: Context, session: Session, { command, reply, row, position }: EnvelopeReply): LineUse {
  const { transaction } = session;
  if (reply.isPositive) {
    if (command.kind === "recipient") transaction?.recipients.push(command.address.slice(0, 320));
    return "used";
  }
  const line = { observedAt: row.at, position };
  const fact = transaction === null ? factOfSession(session, line) : factOfTransaction(session, { ...transaction, recipients: [] }, line);
  if (command.kind === "mail") session.transaction = null;
  return tellRefusal(context, session, fact, reply, row.data);
}

function readMessageReply(context: Context, session: Session, reply: Reply, row: ProtocolRow, position: number): LineUse {
  const { transaction } = session;
  if (transaction === null) return "irrelevant";
  session.transaction = null;
  const fact = factOfTransaction(session, transaction, { observedAt: row.at, position });
  if (!reply.isPositive) return tellRefusal(context, session, fact, reply, row.data);
  if (isHop(session)) return "used";
  const envelope = { session: session.id, sender: transaction.sender, recipients: transaction.recipients, recordId: transaction.recordId };
  if (session.side === "receive") describeReceived(fact, row.data, position);
  if (session.relayed !== null) return awaitFrontEnd(context, session.relayed.key, { fact, at: session.relayed.at, envelope });
  if (session.side === "send") return tellSent(context, envelope, fact);
  if (session.login !== null && !mayTellItself(context, clientKey(session.id))) return "used";
  context.sink.delivery(fact);
  return "used";
}

function describeReceived(fact: PendingFact, answer: string, position: number): void {
  const { messageId, recordId, sizeBytes } = parseReceipt(answer);
  fact.messageId = messageId;
  fact.queueId = recordId;
  fact.sizeBytes = sizeBytes ?? fact.sizeBytes;
  fact.evidence.identified = recordId === null ? null : position;
  fact.evidence.message = messageId === null ? null : position;
}

function tellRefusal(context: Context, session: Session, fact: PendingFact, { code }: Reply, reason: string): LineUse {
  if (isHop(session)) return "used";
  const outcome: AttemptOutcome = session.side === "receive" ? "rejected" : code < 500 ? "deferred" : "bounced";
  emitAttempt(context.sink, fact, outcome, reason);
  return "used";
}
