import { evictOldest } from "../../facts/evict-oldest.ts";
import { finishTransaction } from "../../facts/open-transaction.ts";
import { emitAttempt, startFact } from "../../facts/pending-fact.ts";
import { proveTlsLogging } from "../../facts/plaintext-proof.ts";
import type { LineUse } from "../../reader.ts";
import { parsePairs } from "../parse/pairs.ts";
import { parseRelay } from "../parse/relay.ts";
import { parseTlsLine } from "../parse/tls-line.ts";
import { type Context, describeSource, hasProcess, type LogLine, processOf } from "./context.ts";
import { MAX_CONNECTIONS } from "./limits.ts";
import type { TlsSession } from "./state.ts";

const SERVER = "STARTTLS=server, ";
const CLIENT = "STARTTLS=client, ";

/** `STARTTLS=server, relay=..., version=...` and `STARTTLS=client, ...`: a session begins, or a handshake failed. */
export function readHandshake(context: Context, line: LogLine): LineUse {
  if (line.text.startsWith("STARTTLS=server, error: ")) return readServerFailure(context, line);
  if (line.text.startsWith("STARTTLS=client, error: ")) return readClientFailure(context, line);
  if (!/ version=/.test(line.text)) return "irrelevant"; // what higher log levels tell
  if (line.text.startsWith(SERVER)) return readSession(context, line, SERVER.length, true);
  return line.text.startsWith(CLIENT) ? readSession(context, line, CLIENT.length, false) : "irrelevant";
}

function readSession(context: Context, line: LogLine, at: number, isServer: boolean): LineUse {
  const pairs = parsePairs(line.text.slice(at));
  const parameters = parseTlsLine(pairs);
  if (parameters === undefined) return "unrecognized";
  proveTlsLogging(line.host.proof, context.sink);
  if (!hasProcess(line)) return "used";
  const relay = parseRelay(pairs.get("relay") ?? "");
  const process = processOf(context, line);
  const peer = relay?.address ?? relay?.name ?? null;
  const session: TlsSession = { parameters, position: line.position, peer, usedAt: line.observedAt, uses: 0 };
  if (isServer) {
    process.server = session;
    process.login = null;
  } else if (relay?.name != null) {
    finishTransaction(context, line.host, process);
    process.clients.delete(relay.name);
    process.clients.set(relay.name, session);
    evictOldest(process.clients, MAX_CONNECTIONS);
  }
  return "used";
}

/** `STARTTLS=server, error: accept failed=-1, reason=no shared cipher, ..., relay=mail.example.org [192.0.2.9]` */
function readServerFailure(context: Context, line: LogLine): LineUse {
  const pairs = parsePairs(line.text.replace(/^STARTTLS=server, error: accept /, ""));
  const relay = parseRelay(pairs.get("relay") ?? "");
  if (relay === undefined) return "irrelevant"; // older versions do not name the client
  if (relay.address !== null && context.isOwnAddress(relay.address)) return "used";
  const fact = startFact(line, "inbound", { ...relay, port: null });
  describeSource(fact, line);
  emitAttempt(context.sink, fact, "tls-failed", pairs.get("reason") ?? "handshake failure");
  return "used";
}

/** `STARTTLS=client, error: connect failed=-1, reason=...`: the line of the message, which follows, names the host. */
function readClientFailure(context: Context, line: LogLine): LineUse {
  if (!hasProcess(line)) return "irrelevant";
  const reason = /, reason=(.{1,256}?), SSL_error=/.exec(line.text)?.[1];
  processOf(context, line).failure = reason ?? "handshake failure";
  return "used";
}
