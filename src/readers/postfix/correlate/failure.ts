import type { LineUse } from "../../reader.ts";
import { parsePeer } from "../parse/peer.ts";
import { boundReason, parseHandshakeReason, parseLibraryReason } from "../parse/tls-failure.ts";
import { type Context, emit, type LogLine, textFrom } from "./context.ts";
import { inboundAttempt } from "./inbound-fact.ts";
import { flushFailure, inboundSessionOf } from "./inbound-session.ts";
import { handshakeFact } from "./outbound-fact.ts";
import type { HandshakeFailure } from "./state.ts";

/** `SSL_accept error from host[address]: -1`: a client that could not connect. */
export function readInboundFailure(context: Context, line: LogLine, at: number): LineUse {
  const text = textFrom(line, at);
  const peer = parsePeer(text, 0);
  if (peer === undefined) return "unrecognized";
  const session = inboundSessionOf(context, line);
  flushFailure(context, session);
  const fact = inboundAttempt(line, session, peer, "tls-failed", parseHandshakeReason(text, peer.end));
  session.failure = { fact, hasReason: false };
  return "used";
}

/** `warning: TLS library problem: error:...`: the first one after a failed handshake is its cause. */
export function readLibraryProblem(line: LogLine): LineUse {
  const { program, pid } = line;
  const session = program.daemon === "server" ? program.inboundSessions.get(pid) : program.outboundSessions.get(pid);
  const failure: HandshakeFailure | null = session?.failure ?? null;
  if (failure === null || failure.hasReason) return "irrelevant";
  failure.fact.reason = boundReason(parseLibraryReason(textFrom(line, line.start)));
  failure.hasReason = true;
  return "used";
}

/** `TLS handshake failed for service=smtp peer=[address]:port`: through tlsproxy only this line names the peer. */
export function readProxyFailure(context: Context, line: LogLine): LineUse {
  const text = textFrom(line, line.start);
  const at = text.indexOf(" peer=");
  const peer = at === -1 ? undefined : parsePeer(text, at + 6);
  if (peer === undefined) return "unrecognized";
  const direction = text.includes("service=smtpd ") ? "inbound" : "outbound";
  emit(context, handshakeFact(line, direction, peer, "handshake failure"));
  return "used";
}
