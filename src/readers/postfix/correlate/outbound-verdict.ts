import type { Recipient } from "../parse/recipient.ts";
import { parseTlsStatus } from "../parse/tls-status.ts";
import { applyTls, type LogLine, UNKNOWN } from "./context.ts";
import type { OutboundSession, PendingFact, Verdict } from "./state.ts";

/**
 * How a transaction went, from the process's TLS session or from what its absence means.
 *
 * @returns `null` when the TLS session was put into the fact, else the verdict for it
 */
export function decideOutbound(session: OutboundSession, line: LogLine, recipient: Recipient, fact: PendingFact): Verdict | null {
  const status = recipient.tlsStatus === null ? "undecided" : parseTlsStatus(recipient.tlsStatus);
  if (status === "plaintext") return { tls: "none", certainty: "observed", position: line.position, needsTlsLogging: false };
  if (session.tls !== null && session.relay === recipient.relay) {
    applyTls(fact, session.tls);
    return null;
  }
  const { lost } = session;
  if (fact.outcome !== null && lost !== null && lost.relay === recipient.relay && recipient.reply.startsWith(lost.words)) {
    applyTls(fact, lost.tls);
    return null;
  }
  if (status === "encrypted") return { tls: "encrypted", certainty: "observed", position: line.position, needsTlsLogging: false };
  return verdictWithoutTls(session, recipient, fact);
}

/** Nothing was handed over, and nothing says in which state the connection was. */
const TLS_REFUSALS = /^(?:Cannot start TLS|Server certificate not|TLS is required)/;

/**
 * No TLS session leads to this relay. That means plaintext only where TLS is logged; so do a connection that is used
 * again (`conn_use=`) without a "reused" summary, and a retry after a handshake that failed.
 */
function verdictWithoutTls(session: OutboundSession, recipient: Recipient, fact: PendingFact): Verdict {
  if (fact.peerAddress === null || session.isTainted) return UNKNOWN;
  if (fact.outcome !== null && TLS_REFUSALS.test(recipient.reply)) return UNKNOWN;
  return { tls: "none", certainty: "inferred", position: null, needsTlsLogging: true };
}
