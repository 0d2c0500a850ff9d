import { emitAttempt } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { parseCommand } from "../parse/command.ts";
import { parseRelayTarget, parseReply } from "../parse/reply.ts";
import type { ProtocolRow } from "../parse/row.ts";
import type { Context } from "./context.ts";
import { readCommand, readReply } from "./conversation.ts";
import { factOfTransaction } from "./fact.ts";
import { clientKey, noteFrontEnd, noteRelayTarget } from "./front-end.ts";
import { readInformation } from "./information.ts";
import { forgetSession, isHop, sessionOf } from "./session.ts";
import type { Session } from "./state.ts";

/** Takes a row of a protocol log. */
export function readProtocolRow(context: Context, side: Session["side"], row: ProtocolRow, position: number): LineUse {
  const session = sessionOf(context, side, row);
  switch (row.event) {
    case "+":
      return readConnected(session, position);
    case "-":
      return readDisconnected(context, session, row, position);
    case side === "receive" ? "<" : ">":
      return readWords(context, session, row);
    case side === "receive" ? ">" : "<":
      return readAnswer(context, session, row, position);
    default:
      return readInformation(context, session, row, position);
  }
}

/** A session that sends may try one address after the other: each begins anew. */
function readConnected(session: Session, position: number): LineUse {
  session.opened = position;
  session.tls = null;
  session.trust = null;
  session.certificateName = null;
  session.pending = [];
  session.transaction = null;
  session.relayed = null;
  return "used";
}

/** What was on its way is not handed over. */
function readDisconnected(context: Context, session: Session, row: ProtocolRow, position: number): LineUse {
  forgetSession(context, session, row);
  const { transaction } = session;
  if (transaction === null || session.side === "receive" || isHop(session) || !isUnanswered(session)) return "used";
  const fact = factOfTransaction(session, transaction, { observedAt: row.at, position });
  emitAttempt(context.sink, fact, "deferred", row.context === "" ? "disconnected" : `disconnected: ${row.context}`);
  return "used";
}

function isUnanswered({ pending }: Session): boolean {
  return pending.some(({ kind }) => kind === "message" || kind === "mail");
}

function readWords(context: Context, session: Session, { data, at }: ProtocolRow): LineUse {
  const command = parseCommand(data);
  if (command === undefined) return "irrelevant";
  // Where Front End passes the client on, this is the last that its log has of the conversation.
  if (command.kind === "authenticate" && session.side === "receive" && !session.isInternal)
    noteFrontEnd(context, clientKey(session.id), session, at);
  return readCommand(session, command);
}

function readAnswer(context: Context, session: Session, row: ProtocolRow, position: number): LineUse {
  const target = session.side === "send" ? parseRelayTarget(row.data) : undefined;
  if (target !== undefined) return noteRelayTarget(session, target, row.at);
  const reply = parseReply(row.data);
  return reply === undefined ? "irrelevant" : readReply(context, session, reply, row, position);
}
