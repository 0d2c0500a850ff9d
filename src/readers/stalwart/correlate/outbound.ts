import { evictOldest } from "../../facts/evict-oldest.ts";
import { mailDomainOf } from "../../facts/mail-domain.ts";
import { parseCount } from "../../facts/parse-count.ts";
import { parsePeerAddress } from "../../facts/peer-address.ts";
import { addRecipient, applyPlaintext, emitAttempt, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { applyHandshake, type Context, handshakeOf, type LogLine } from "./context.ts";
import { MAX_ATTEMPTS } from "./limits.ts";
import type { Attempt } from "./state.ts";

/** Takes one line about a message that goes out. */
export function readOutbound(context: Context, line: LogLine): LineUse {
  const { id, first, last } = line.event;
  const queueId = first.get("queueId")?.slice(0, 64);
  if (queueId === undefined) return "irrelevant";
  const attempt = attemptOf(context, queueId, line.observedAt);
  const hostname = last.get("hostname")?.slice(0, 255).replace(/\.$/, "").toLowerCase() ?? "";
  switch (id) {
    case "delivery.connect":
      return readConnect(attempt, line, hostname);
    case "delivery.start-tls":
      attempt.handshakes.set(hostname, handshakeOf(line));
      return "used";
    case "delivery.start-tls-unavailable":
    case "delivery.start-tls-disabled":
      attempt.handshakes.set(hostname, line.position);
      return "used";
    case "delivery.start-tls-error":
    case "delivery.implicit-tls-error":
      return readFailure(context, line, attempt, hostname, "tls-failed");
    case "delivery.rcpt-to-rejected":
    case "delivery.message-rejected":
      return readFailure(context, line, attempt, hostname, (parseCount(last.get("code")) ?? 0) >= 500 ? "bounced" : "deferred");
    case "delivery.delivered":
      return readDelivered(context, line, attempt, hostname);
    case "delivery.attempt-end":
      finishAttempt(context, attempt);
      context.state.attempts.delete(queueId);
      return "used";
    default:
      return "irrelevant";
  }
}

function attemptOf({ state }: Context, queueId: string, observedAt: number): Attempt {
  const attempt = state.attempts.get(queueId) ?? { usedAt: observedAt, handshakes: new Map(), addresses: new Map(), open: null };
  attempt.usedAt = observedAt;
  state.attempts.set(queueId, attempt);
  state.evicted += evictOldest(state.attempts, MAX_ATTEMPTS);
  return attempt;
}

/** A new connection to the same server begins without TLS. */
function readConnect(attempt: Attempt, { event }: LogLine, hostname: string): LineUse {
  const address = parsePeerAddress(event.last.get("remoteIp") ?? "")?.address;
  if (address !== undefined) attempt.addresses.set(hostname, address);
  attempt.handshakes.delete(hostname);
  return "used";
}

/** `delivery.delivered ... hostname = "mx.example.net", to = "b@example.net", code = 250`: one line for each recipient. */
function readDelivered(context: Context, line: LogLine, attempt: Attempt, hostname: string): LineUse {
  const recipient = line.event.last.get("to") ?? "";
  if (attempt.open?.hostname === hostname) {
    addRecipient(attempt.open.fact, recipient);
    return "used";
  }
  finishAttempt(context, attempt);
  const fact = startDeparture(line, attempt, hostname);
  if (hostname === "localhost" || (fact.peerAddress !== null && context.isOwnAddress(fact.peerAddress))) return "used";
  const secured = attempt.handshakes.get(hostname);
  if (typeof secured === "number") applyPlaintext(fact, "observed", secured);
  else if (secured !== undefined) applyHandshake(fact, secured);
  addRecipient(fact, recipient);
  attempt.open = { fact, hostname };
  return "used";
}

function startDeparture(line: LogLine, attempt: Attempt, hostname: string): PendingFact {
  const { first } = line.event;
  const isAddress = parsePeerAddress(hostname) !== null;
  const address = attempt.addresses.get(hostname) ?? (isAddress ? hostname : null);
  const fact = startFact(line, "outbound", { name: isAddress || hostname === "" ? null : hostname, address, port: null });
  fact.host = line.host;
  fact.queueId = first.get("queueId")?.slice(0, 64) ?? null;
  fact.senderDomain = mailDomainOf(first.get("from") ?? "");
  fact.sizeBytes = parseCount(first.get("size"));
  return fact;
}

function readFailure(
  context: Context,
  line: LogLine,
  attempt: Attempt,
  hostname: string,
  outcome: "tls-failed" | "bounced" | "deferred",
): LineUse {
  const { last } = line.event;
  const reason = [last.get("code"), last.get("reason") ?? last.get("details")].filter((part) => part !== undefined).join(" ");
  if (hostname === "localhost") return "used";
  emitAttempt(context.sink, startDeparture(line, attempt, hostname), outcome, reason);
  return "used";
}

/** All recipients of the open transaction are known. */
export function finishAttempt({ sink }: Context, attempt: Attempt): void {
  if (attempt.open !== null) sink.delivery(attempt.open.fact);
  attempt.open = null;
}
