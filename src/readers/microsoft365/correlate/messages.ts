import { parseSchannelProtocol } from "../../exchange/parse/schannel-protocol.ts";
import { evictOldest } from "../../facts/evict-oldest.ts";
import { mailDomainOf } from "../../facts/mail-domain.ts";
import {
  addRecipient,
  addRecipientDomain,
  applyEncrypted,
  applyPlaintext,
  copyFact,
  type PendingFact,
  startFact,
} from "../../facts/pending-fact.ts";
import type { FactSink, LineUse } from "../../reader.ts";
import { type CustomData, parseCustomData } from "../parse/custom-data.ts";
import { parseNextHop, type TraceRow } from "../parse/trace-row.ts";
import { MAX_OPEN, MAX_TOLD } from "./limits.ts";
import type { Received, TraceState } from "./state.ts";

/** What every step of the correlation works on. */
export interface Context {
  readonly state: TraceState;
  readonly sink: FactSink;
}

/** `RECEIVE`: the row of the connection from outside names the version; those of Exchange Online's own hops do not. */
export function readReceived(context: Context, row: TraceRow, position: number): LineUse {
  const { state } = context;
  const data = parseCustomData(row.customData);
  if (!row.isIncoming && data.connector === null) return "irrelevant"; // of one's own users
  const known = state.received.get(row.networkMessageId);
  if (known !== undefined) return addTls(state, known, data, position);
  if (state.told.has(row.networkMessageId)) return "irrelevant";
  const fact = describe(
    startFact({ observedAt: row.at, position }, "inbound", { name: null, address: row.originalClientAddress, port: null }),
    row,
  );
  fact.service = data.connector ?? row.connector;
  for (const recipient of row.recipients) addRecipientDomain(fact, mailDomainOf(recipient));
  fact.recipients = row.recipientCount ?? (row.recipients.length || null);
  const received: Received = { fact, isSilent: row.isIncoming && isOutside(row.originalClientAddress) };
  addTls(state, received, data, position);
  state.received.set(row.networkMessageId, received);
  settleOldest(context);
  return "used";
}

/** Exchange Online's own hosts have private addresses, and those of 2603:1000::/22. */
const INSIDE = /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe[89ab]|2603:10)/;

function isOutside(address: string | null): boolean {
  return address !== null && !INSIDE.test(address);
}

/** A version that is not known is TLS all the same. */
function addTls(state: TraceState, received: Received, { tlsVersion, tlsCipher }: CustomData, position: number): LineUse {
  if (tlsVersion === null || received.fact.tls !== "unknown") return "irrelevant";
  state.isTlsTold = true;
  received.isSilent = false;
  applyEncrypted(received.fact, position);
  received.fact.tls = parseSchannelProtocol(tlsVersion) ?? "encrypted";
  received.fact.cipher = tlsCipher;
  return "used";
}

/** `SENDEXTERNAL`: where it went. How it was protected, no trace tells. */
export function readSent({ state, sink }: Context, row: TraceRow, position: number): LineUse {
  const mark = `${row.networkMessageId} ${hashOf(row.recipients.toSorted().join(" "))}`;
  if (state.told.has(mark)) return "irrelevant";
  remember(state, mark);
  const hop = parseNextHop(row.recipientStatus);
  const peer = { name: hop.name ?? row.serverName, address: hop.address ?? row.serverAddress, port: null };
  const fact = describe(startFact({ observedAt: row.at, position }, "outbound", peer), row);
  fact.service = row.connector;
  for (const recipient of row.recipients) addRecipient(fact, recipient);
  sink.delivery(fact);
  return "used";
}

function describe(fact: PendingFact, row: TraceRow): PendingFact {
  fact.queueId = row.networkMessageId;
  fact.messageId = row.messageId;
  fact.senderDomain = mailDomainOf(row.sender);
  fact.sizeBytes = row.sizeBytes;
  fact.evidence.identified = fact.evidence.decided;
  fact.evidence.message = row.messageId === null ? null : fact.evidence.decided;
  return fact;
}

function settleOldest({ state, sink }: Context): void {
  if (state.received.size <= MAX_OPEN) return;
  for (const [id, received] of state.received) {
    state.received.delete(id);
    remember(state, id);
    sink.delivery(judge(state, received));
    return;
  }
}

function remember(state: TraceState, mark: string): void {
  state.told.set(mark, true);
  state.evicted += evictOldest(state.told, MAX_TOLD);
}

/** Mail from outside of which no row tells TLS went without, where others of the export have it. */
function judge(state: TraceState, { fact, isSilent }: Received): PendingFact {
  if (!isSilent || !state.isTlsTold) return fact;
  const judged = copyFact(fact);
  applyPlaintext(judged, "inferred", judged.evidence.decided);
  return judged;
}

/** Messages that came in, with what is known of them now. */
export function openReceivedOf(state: TraceState): readonly PendingFact[] {
  return [...state.received.values()].map((received) => judge(state, received));
}

/** Addresses are not kept longer than they are needed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
