import { evictOldest } from "../../facts/evict-oldest.ts";
import { parsePeerAddress } from "../../facts/peer-address.ts";
import { applyEncrypted, applyPlaintext, emitAttempt, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { applySecured, type Context, type LogLine, parseSecured } from "./context.ts";
import { reasonOf } from "./inbound.ts";
import { MAX_MESSAGES } from "./limits.ts";

/**
 * Takes one line about a message that goes out.
 *
 * @param id of the message on its way to one domain: `UUID.1.1`
 */
export function readOutbound(context: Context, line: LogLine, id: string): LineUse {
  const message = line.event.message.trim();
  if (message === "secured") return readSecured(context, line, id);
  if (message === "delivered") return readDelivered(context, line, id);
  if (message.startsWith("Ongoing connection failed to ")) return readFailure(context, line, id, message);
  if (/^(?:Temp failing|bouncing mail:) /.test(message)) context.state.departures.delete(id);
  return "irrelevant";
}

function readSecured({ state }: Context, line: LogLine, id: string): LineUse {
  const secured = parseSecured(line);
  if (secured === undefined) return "unrecognized";
  state.departures.set(id, { firstSeenAt: line.observedAt, secured });
  state.evicted += evictOldest(state.departures, MAX_MESSAGES);
  return "used";
}

/** `delivered file=... domain=example.net host=mx.example.net ip=192.0.2.2 port=25 mode=SMTP tls=Y ... rcpts=1/0/0` */
function readDelivered(context: Context, line: LogLine, id: string): LineUse {
  const { values } = line.event;
  const peer = parsePeerAddress(values.get("ip") ?? "");
  const secured = context.state.departures.get(id)?.secured;
  context.state.departures.delete(id);
  if (peer === null) return "unrecognized";
  if (context.isOwnAddress(peer.address)) return "used";
  const fact = startDeparture(context, line, id, peer.address, Number(values.get("port")) || null);
  const recipients = Number(values.get("rcpts")?.split("/")[0]);
  fact.recipients = Number.isSafeInteger(recipients) ? recipients : null;
  fact.recipientDomains = values.has("domain") ? [(values.get("domain") ?? "").slice(0, 255).toLowerCase()] : null;
  const tls = values.get("tls");
  if (tls === "Y" && secured !== undefined) applySecured(fact, secured);
  else if (tls === "Y") applyEncrypted(fact, line.position);
  else if (tls === "N") applyPlaintext(fact, "observed", line.position);
  context.sink.delivery(fact);
  return "used";
}

function startDeparture(context: Context, line: LogLine, id: string, address: string, port: number | null): PendingFact {
  const host = line.event.values.get("host")?.slice(0, 255).toLowerCase() ?? null;
  const fact = startFact(line, "outbound", { name: host === null || parsePeerAddress(host) !== null ? null : host, address, port });
  const queueId = id.split(".").slice(0, 2).join(".");
  const message = context.state.messages.get(queueId);
  fact.host = line.host;
  fact.queueId = queueId;
  fact.messageId = message?.messageId ?? null;
  fact.senderDomain = message?.senderDomain ?? null;
  fact.sizeBytes = message?.sizeBytes ?? null;
  fact.evidence.message = message?.position ?? null;
  return fact;
}

/** `Ongoing connection failed to 192.0.2.2:25 : Error: ...:SSL routines:...` */
function readFailure(context: Context, line: LogLine, id: string, message: string): LineUse {
  const [, place = "", error = ""] = /^Ongoing connection failed to (\S{1,64}) : (.*)$/s.exec(message) ?? [];
  const peer = parsePeerAddress(place);
  context.state.departures.delete(id);
  if (peer === null || !/\bSSL routines\b|\bTLS\b|ERR_SSL_/.test(error)) return "irrelevant";
  if (context.isOwnAddress(peer.address)) return "used";
  emitAttempt(context.sink, startDeparture(context, line, id, peer.address, peer.port), "tls-failed", reasonOf(error));
  return "used";
}
