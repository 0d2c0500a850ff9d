import type { CorrelationContext } from "../../facts/correlation-context.ts";
import { evictOldest } from "../../facts/evict-oldest.ts";
import { mailDomainOf } from "../../facts/mail-domain.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import { MAX_MESSAGES, MAX_SESSIONS } from "./limits.ts";
import { type HostState, type Message, type OpenSmtpdState, type Session, startSession } from "./state.ts";

/** What every step of the correlation works on. */
export type Context = CorrelationContext<OpenSmtpdState>;

/** One line of OpenSMTPD's. */
export interface LogLine {
  readonly observedAt: number;
  readonly position: number;
  readonly host: HostState;
  readonly text: string;
}

/** The session of a line, made when it is new. */
export function sessionOf({ state }: Context, { host, observedAt }: LogLine, id: string): Session {
  const session = host.sessions.get(id) ?? startSession(observedAt);
  session.usedAt = observedAt;
  host.sessions.set(id, session);
  state.evicted += evictOldest(host.sessions, MAX_SESSIONS);
  return session;
}

/** The message of an envelope, made when it is new. */
export function messageOf({ state }: Context, { host, observedAt }: LogLine, id: string): Message {
  const message = host.messages.get(id) ?? { firstSeenAt: observedAt, senderDomain: null, sizeBytes: null };
  host.messages.set(id, message);
  state.evicted += evictOldest(host.messages, MAX_MESSAGES);
  return message;
}

/** `<a@example.org>` */
export function domainOf(address: string | undefined): string | null {
  return mailDomainOf((address ?? "").replace(/^<|>$/g, ""));
}

/** Says what the session's lines have told of its TLS. */
export function applySession(fact: PendingFact, session: Session): void {
  fact.evidence.opened = session.opened;
  fact.peerTrust = session.trust;
  if (session.tls === null) return;
  const { parameters, position } = session.tls;
  fact.tls = parameters.outcome;
  fact.certainty = "observed";
  fact.cipher = parameters.cipher;
  fact.cipherBits = parameters.bits;
  fact.evidence.tls = position;
}
