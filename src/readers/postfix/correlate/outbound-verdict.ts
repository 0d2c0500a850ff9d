import { parseConnectionMs } from "../parse/delays.ts";
import { delaysOf, type Recipient, replyOf } from "../parse/recipient.ts";
import { parseTlsStatus } from "../parse/tls-status.ts";
import { applyTls, type Context, hasProcess, type LogLine, UNKNOWN } from "./context.ts";
import type { FamiliarRelay } from "./familiar.ts";
import type { OutboundSession, PendingFact, Verdict } from "./state.ts";

/**
 * How a transaction went, from the process's TLS session or from what its absence means.
 *
 * @returns `null` when the TLS session was put into the fact, else the verdict for it
 */
export function decideOutbound(
  context: Context,
  session: OutboundSession,
  line: LogLine,
  relay: FamiliarRelay,
  recipient: Recipient,
  fact: PendingFact,
): Verdict | null {
  const status = recipient.tlsStatus === null ? "undecided" : parseTlsStatus(recipient.tlsStatus);
  if (status === "plaintext") return { tls: "none", certainty: "observed", position: line.position, needsTlsLogging: false };
  if (hasProcess(line) && session.tls !== null && session.relay === relay.text) {
    applyTls(fact, session.tls);
    return null;
  }
  const { lost } = session;
  if (
    hasProcess(line) &&
    fact.outcome !== null &&
    lost !== null &&
    lost.relay === relay.text &&
    replyOf(recipient).startsWith(lost.words)
  ) {
    applyTls(fact, lost.tls);
    return null;
  }
  if (status === "encrypted") return { tls: "encrypted", certainty: "observed", position: line.position, needsTlsLogging: false };
  return verdictWithoutTls(context, line, recipient, fact);
}

/** Nothing was handed over, and nothing says in which state the connection was. */
const TLS_REFUSALS = /^(?:Cannot start TLS|Server certificate not|TLS is required)/;

/**
 * No TLS session leads to this relay. That means plaintext only where TLS is logged; so do a connection that is used
 * again (`conn_use=`) without a "reused" summary, and a retry after a handshake that failed.
 */
function verdictWithoutTls(context: Context, line: LogLine, recipient: Recipient, fact: PendingFact): Verdict {
  if (fact.peerAddress === null || !hasProcess(line) || mayBeginInGap(context, line, recipient)) return UNKNOWN;
  if (fact.outcome !== null && TLS_REFUSALS.test(replyOf(recipient))) return UNKNOWN;
  return { tls: "none", certainty: "inferred", position: null, needsTlsLogging: true };
}

/** Timestamps may be of one second's resolution, and what a line says of its delays is rounded. */
const RESOLUTION_MS = 1000;

/** The connection began before the log, or while lines were dropped: its TLS line may be missing. */
function mayBeginInGap({ state }: Context, { observedAt, program }: LogLine, recipient: Recipient): boolean {
  const gapAt = program.tlsLogging.gapAt ?? state.gapAt;
  return observedAt - parseConnectionMs(delaysOf(recipient)) - RESOLUTION_MS <= gapAt;
}
