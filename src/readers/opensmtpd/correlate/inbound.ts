import { finishTransaction } from "../../facts/open-transaction.ts";
import { parseCount } from "../../facts/parse-count.ts";
import { addRecipientDomain, emitAttempt, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import type { SessionEvent } from "../parse/event.ts";
import { applySession, type Context, domainOf, type LogLine, messageOf } from "./context.ts";
import type { Session } from "./state.ts";
import { openTransaction } from "./transaction.ts";

/** `smtp message msgid=d981f2da size=427 nrcpt=2 proto=ESMTP`: accepted. Its envelopes follow; until 6.4 they stand on the line. */
export function readMessage(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  finishTransaction(context, line.host, session);
  const id = values.get("msgid") ?? "";
  if (!/^[0-9a-f]{8}$/.test(id)) return "unrecognized";
  const message = messageOf(context, line, id);
  message.sizeBytes = parseCount(values.get("size"));
  if (session.peer?.address == null || context.isOwnAddress(session.peer.address)) return "used";
  const fact = startFact(line, session.login === null ? "inbound" : "submission", session.peer);
  fact.host = line.host.name;
  fact.service = "smtpd";
  fact.queueId = id;
  fact.sizeBytes = message.sizeBytes;
  fact.recipients = parseCount(values.get("nrcpt") ?? values.get("ndest"));
  fact.saslUser = session.login;
  fact.evidence.identified = line.position;
  applySession(fact, session);
  openTransaction(session, fact, id);
  if (values.has("from")) describeEnvelope(context, line, session, id, values);
  return "used";
}

/** `smtp envelope evpid=d981f2da12c9161f from=<...> to=<...>` */
export function readEnvelope(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  const id = (values.get("evpid") ?? "").slice(0, 8);
  describeEnvelope(context, line, session, id, values);
  return "used";
}

function describeEnvelope(context: Context, line: LogLine, session: Session, id: string, values: ReadonlyMap<string, string>): void {
  const message = messageOf(context, line, id);
  message.senderDomain = domainOf(values.get("from"));
  if (session.open?.messageId !== id) return;
  session.open.fact.senderDomain = message.senderDomain;
  addRecipientDomain(session.open.fact, domainOf(values.get("to")));
}

/** `smtp failed-command command="rcpt to:<...>" result="550 ..."`: a recipient, a sender or a message that was refused. */
export function readFailedCommand(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  const command = values.get("command") ?? "";
  if (!/^(?:rcpt|mail|data|\.)/i.test(command)) return "irrelevant";
  if (session.peer?.address == null || context.isOwnAddress(session.peer.address)) return "used";
  const fact = startFact(line, session.login === null ? "inbound" : "submission", session.peer);
  fact.host = line.host.name;
  applySession(fact, session);
  emitAttempt(context.sink, fact, "rejected", values.get("result") ?? "");
  return "used";
}

/** `smtp disconnected reason="io-error: handshake failed: ..."`: a client that could not connect, where it says so. */
export function readDisconnected(context: Context, line: LogLine, session: Session, { session: id, values }: SessionEvent): LineUse {
  finishTransaction(context, line.host, session);
  line.host.sessions.delete(id);
  const reason = /^io-error: handshake failed: (.{0,512})/.exec(values.get("reason") ?? "")?.[1];
  if (reason === undefined || session.peer?.address == null || context.isOwnAddress(session.peer.address)) return "used";
  const fact = startFact(line, "inbound", session.peer);
  fact.host = line.host.name;
  fact.evidence.opened = session.opened;
  emitAttempt(context.sink, fact, "tls-failed", reason);
  return "used";
}
