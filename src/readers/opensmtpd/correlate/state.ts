import type { PeerTrust } from "../../../model/tls.ts";
import type { OpenTransaction } from "../../facts/open-transaction.ts";
import type { FactPeer } from "../../facts/pending-fact.ts";
import { type PlaintextProof, startProof } from "../../facts/plaintext-proof.ts";
import type { Clock } from "../../syslog/clock.ts";
import type { TlsParameters } from "../parse/ciphers.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** A message whose recipients are still being told. */
export interface EnvelopeTransaction extends OpenTransaction {
  /** `d981f2da`: the first eight digits of its envelopes. */
  readonly messageId: string;
}

/** One connection, under the number that all of its lines carry. */
export interface Session {
  usedAt: number;
  peer: FactPeer | null;
  /** Where the line stands that says who is connected; `null` when the log began later. */
  opened: number | null;
  tls: { readonly parameters: TlsParameters; readonly position: number } | null;
  trust: PeerTrust | null;
  login: string | null;
  /** Where a line says that the connection goes on without TLS. */
  downgraded: number | null;
  open: EnvelopeTransaction | null;
}

/** A message by the number that its envelopes begin with. */
export interface Message {
  readonly firstSeenAt: number;
  senderDomain: string | null;
  sizeBytes: number | null;
}

/** One logging host. */
export interface HostState {
  readonly name: string;
  readonly proof: PlaintextProof;
  readonly sessions: Map<string, Session>;
  readonly messages: Map<string, Message>;
}

/** Everything that is kept in mind between two lines: plain data. */
export interface OpenSmtpdState {
  readonly version: number;
  readonly clock: Clock;
  readonly hosts: Map<string, HostState>;
  evicted: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
}

export function startState(clock: Clock): OpenSmtpdState {
  return { version: STATE_VERSION, clock, hosts: new Map(), evicted: 0, sweptAt: Number.NaN };
}

export function startHost(name: string): HostState {
  return { name, proof: startProof(), sessions: new Map(), messages: new Map() };
}

export function startSession(usedAt: number): Session {
  return { usedAt, peer: null, opened: null, tls: null, trust: null, login: null, downgraded: null, open: null };
}
