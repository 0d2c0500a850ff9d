import { emitAttempt } from "../../facts/pending-fact.ts";
import { proveTlsLogging } from "../../facts/plaintext-proof.ts";
import type { LineUse } from "../../reader.ts";
import { parseEximFields } from "../parse/fields.ts";
import { parseEximHost } from "../parse/host.ts";
import { type Context, type LogLine, messageOf } from "./context.ts";
import { applyTls, factOfLine } from "./fact.ts";
import { MAX_TRIED } from "./limits.ts";

const INBOUND_HANDSHAKE = /^TLS error on (?:SMTP )?connection from /;
const HANDSHAKE_STEP = /\((?:gnutls_handshake|SSL_accept)\): /;

/** `TLS error on connection from host (helo) [address] (SSL_accept): reason`: a client that could not connect. */
export function readInboundHandshake(context: Context, line: LogLine): LineUse {
  const start = INBOUND_HANDSHAKE.exec(line.text)?.[0].length ?? 0;
  const step = HANDSHAKE_STEP.exec(line.text);
  if (step === null) return "irrelevant"; // an error of a session that stood already
  const host = parseEximHost(line.text, start);
  if (host === undefined) return "unrecognized";
  if (context.isOwnAddress(host.address)) return "used";
  const fact = factOfLine(line, "inbound", { host, values: new Map(), recipients: null, reason: "" });
  emitAttempt(context.sink, fact, "tls-failed", line.text.slice(step.index + step[0].length));
  return "used";
}

/** `H=host [address] X=... F=<...> rejected RCPT <...>: reason` */
export function readRejection(context: Context, line: LogLine): LineUse {
  const fields = parseEximFields(line.text, 0);
  if (fields.host === null) return "unrecognized";
  if (context.isOwnAddress(fields.host.address)) return "used";
  const fact = factOfLine(line, "inbound", fields);
  if (applyTls(fact, fields, line.position)) proveTlsLogging(context.state.proof, context.sink);
  emitAttempt(context.sink, fact, "rejected", line.text.slice(line.text.indexOf(" rejected ") + 10));
  return "used";
}

/** `ID H=host [address] ...: reason`: a host that was tried in vain. */
export function readTrouble(context: Context, line: LogLine, id: string): LineUse {
  if (line.text.includes(" rejected after DATA")) return readRejection(context, line);
  // `TLS error on connection (recv)`: a server that ends a session rudely, after the message.
  const host = /TLS error on connection \((?:recv|send)\)/.test(line.text) ? undefined : parseEximHost(line.text, 2);
  if (host === undefined) return "irrelevant";
  const { tried } = messageOf(context, id, line.observedAt);
  if (!tried.includes(host.address) && tried.push(host.address) > MAX_TRIED) tried.shift();
  return "used";
}

const UNENCRYPTED = /: delivering unencrypted to H=/;

/** `ID TLS session: (SSL_connect): reason: delivering unencrypted to H=mx [address] (not in hosts_require_tls)` */
export function readFallback(context: Context, line: LogLine, id: string): LineUse {
  const told = UNENCRYPTED.exec(line.text);
  if (told === null) return "irrelevant"; // the line that defers the message says it again
  const host = parseEximHost(line.text, told.index + told[0].length);
  if (host === undefined) return "unrecognized";
  const message = messageOf(context, id, line.observedAt);
  message.unencrypted.set(host.address, line.position);
  if (context.isOwnAddress(host.address)) return "used";
  const fact = factOfLine(line, "outbound", { host, values: new Map(), recipients: null, reason: "" });
  fact.senderDomain = message.senderDomain;
  fact.messageId = message.messageId;
  emitAttempt(context.sink, fact, "tls-failed", line.text.slice(0, told.index));
  return "used";
}
