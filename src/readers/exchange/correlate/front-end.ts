import { evictOldest } from "../../facts/evict-oldest.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import type { RelayTarget } from "../parse/reply.ts";
import type { Context } from "./context.ts";
import { applyTls } from "./fact.ts";
import { MAX_IDLE_MS, MAX_RELAYS, MAX_RELAYS_OF_KEY, MAX_WAIT_MS, RELAY_SLOP_MS } from "./limits.ts";
import { tellSent } from "./sent.ts";
import type { ExchangeState, FrontEndSession, RelayedMessage, Session } from "./state.ts";

/** Under which a client's session with Front End is known: the Hub service is told its number. */
export function clientKey(session: string): string {
  return `client ${session.toUpperCase()}`;
}

/** Under which Front End's session with another server is known: the Hub service is told where it leads. */
export function targetKey(address: string): string {
  return `target ${address}`;
}

/** The Hub service hears where Front End has connected to. */
export function noteRelayTarget(session: Session, { field, value }: RelayTarget, at: number): LineUse {
  const { address = null, name = null } = session.relayed ?? {};
  const told = field === "address" ? { address: value, name } : { address, name: value };
  session.relayed = { key: targetKey(told.address ?? ""), at, port: null, ...told };
  return "used";
}

/** Front End's session is as far as its log tells: what waits for it can be told. */
export function noteFrontEnd(context: Context, key: string, { tls, opened, trust, certificateName }: Session, at: number): void {
  const { state } = context;
  const session: FrontEndSession = { at, tls, opened, trust, certificateName, toldBy: null };
  const list = state.frontEnd.get(key) ?? [];
  list.push(session);
  if (list.length > MAX_RELAYS_OF_KEY) list.shift();
  state.frontEnd.set(key, list);
  state.evicted += evictOldest(state.frontEnd, MAX_RELAYS);
  const waiting = state.relayed.get(key) ?? [];
  keepWaiting(
    state,
    key,
    waiting.filter((message) => !isOf(session, key, message)),
  );
  for (const message of waiting) if (isOf(session, key, message)) tell(context, message, session);
}

/**
 * Front End's log tells of a message itself.
 *
 * @returns `false` when the Hub service's log has told of the session's messages already
 */
export function mayTellItself({ state }: Context, key: string): boolean {
  const session = state.frontEnd.get(key)?.at(-1);
  if (session?.toldBy === "hub") return false;
  if (session !== undefined) session.toldBy = "itself";
  state.relayed.delete(key);
  return true;
}

/** A message of the Hub service's session is told with the TLS of Front End's, as soon as that is known. */
export function awaitFrontEnd(context: Context, key: string, message: RelayedMessage): LineUse {
  const { state } = context;
  const session = state.frontEnd.get(key)?.findLast((one) => isOf(one, key, message));
  if (session?.toldBy === "itself") return "used";
  if (session !== undefined) tell(context, message, session);
  else keepWaiting(state, key, [...(state.relayed.get(key) ?? []), message]);
  while (state.relayed.size > MAX_RELAYS) for (const oldest of [...state.relayed.keys()].slice(0, 1)) letGo(context, oldest);
  return "used";
}

/** A client's number is its own; to one address there may be many sessions, so the time has to agree. */
function isOf({ at }: FrontEndSession, key: string, message: RelayedMessage): boolean {
  return key.startsWith("client ") || Math.abs(at - message.at) <= RELAY_SLOP_MS;
}

function keepWaiting(state: ExchangeState, key: string, messages: readonly RelayedMessage[]): void {
  if (messages.length === 0) state.relayed.delete(key);
  else state.relayed.set(key, [...messages]);
}

/** That Front End's session is the one is sure by its number, and a conclusion by its address. */
function tell(context: Context, { fact, envelope }: RelayedMessage, session: FrontEndSession | null): void {
  if (session !== null) {
    session.toldBy = "hub";
    applyTls(fact, session);
    fact.evidence.opened = session.opened;
    if (fact.direction === "outbound" && fact.certainty === "observed") fact.certainty = "inferred";
  }
  if (fact.direction === "outbound") tellSent(context, envelope, fact);
  else context.sink.delivery(fact);
}

function letGo(context: Context, key: string): void {
  const messages = context.state.relayed.get(key) ?? [];
  context.state.relayed.delete(key);
  for (const message of messages) tell(context, message, null);
}

/** Where Front End's log is not given, nobody knows how these were protected. */
export function sweepFrontEnd(context: Context, now: number): void {
  const { state } = context;
  const oldest = now - MAX_WAIT_MS;
  for (const [key, list] of state.frontEnd) if ((list.at(-1)?.at ?? 0) < now - MAX_IDLE_MS) state.frontEnd.delete(key);
  for (const [key, list] of [...state.relayed]) {
    keepWaiting(
      state,
      key,
      list.filter(({ fact }) => fact.observedAt >= oldest),
    );
    for (const message of list) if (message.fact.observedAt < oldest) tell(context, message, null);
  }
}

/** Messages that wait for Front End's session. */
export function openRelayedOf({ relayed }: ExchangeState): readonly PendingFact[] {
  return [...relayed.values()].flat().map(({ fact }) => fact);
}
