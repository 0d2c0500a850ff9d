import type { PeerTrust } from "../../../model/tls.ts";
import { finishTransaction } from "../../facts/open-transaction.ts";
import { proveTlsLogging } from "../../facts/plaintext-proof.ts";
import type { LineUse } from "../../reader.ts";
import { parseCiphers } from "../parse/ciphers.ts";
import type { SessionEvent } from "../parse/event.ts";
import { parsePeer } from "../parse/peer.ts";
import { type Context, type LogLine, sessionOf } from "./context.ts";
import { readDisconnected, readEnvelope, readFailedCommand, readMessage } from "./inbound.ts";
import { readConnecting, readDelivery, readError } from "./outbound.ts";
import type { Session } from "./state.ts";

/** Takes one event of a session. */
export function readEvent(context: Context, line: LogLine, event: SessionEvent): LineUse {
  const session = sessionOf(context, line, event.session);
  if (event.kind === "tls") return readTls(context, line, session, event);
  if (event.kind === "cert-check") return readCertificateCheck(session, event);
  return event.side === "smtp" ? readServerEvent(context, line, session, event) : readClientEvent(context, line, session, event);
}

function readServerEvent(context: Context, line: LogLine, session: Session, event: SessionEvent): LineUse {
  switch (event.kind) {
    case "connected":
      session.peer = parsePeer(event.values.get("address"), event.values.get("host"));
      session.opened = line.position;
      return "used";
    case "authentication":
      if (event.values.get("result") === "ok") session.login = event.values.get("user")?.slice(0, 255) ?? "";
      return "used";
    case "message":
      return readMessage(context, line, session, event);
    case "envelope":
      return readEnvelope(context, line, session, event);
    case "failed-command":
      return readFailedCommand(context, line, session, event);
    case "disconnected":
      return readDisconnected(context, line, session, event);
    default:
      return "irrelevant";
  }
}

function readClientEvent(context: Context, line: LogLine, session: Session, event: SessionEvent): LineUse {
  switch (event.kind) {
    case "connecting":
      return readConnecting(context, line, session, event);
    case "delivery":
      return readDelivery(context, line, session, event);
    case "error":
      return readError(context, line, session, event);
    case "disconnected":
      finishTransaction(context, line.host, session);
      line.host.sessions.delete(event.session);
      return "used";
    default:
      return "irrelevant";
  }
}

function readTls(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  const parameters = parseCiphers(values.get("ciphers") ?? "");
  if (parameters === undefined) return "unrecognized";
  finishTransaction(context, line.host, session);
  session.tls = { parameters, position: line.position };
  proveTlsLogging(line.host.proof, context.sink);
  return "used";
}

/**
 * Of 7.0 and later: `valid` and `verified` with the name, `unverified`, `unchecked`; of 6.6 to 6.8: `success`, `failure`. The
 * word before it may be the other side's (a slip of 7.x): the session is known by its number.
 */
const TRUSTS: Readonly<Record<string, PeerTrust>> = {
  valid: "verified",
  verified: "trusted",
  success: "trusted",
  unverified: "untrusted",
  failure: "untrusted",
  "no certificate presented": "anonymous",
};

function readCertificateCheck(session: Session, { values }: SessionEvent): LineUse {
  session.trust = TRUSTS[values.get("result") ?? ""] ?? null;
  if (session.open !== null && session.open.fact.tls !== "unknown") session.open.fact.peerTrust = session.trust;
  return "used";
}
