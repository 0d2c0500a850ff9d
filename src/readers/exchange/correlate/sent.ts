import { evictOldest } from "../../facts/evict-oldest.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import type { TrackedRow } from "../parse/row.ts";
import type { Context } from "./context.ts";
import { MAX_CLOSED_HOURS, MAX_SENT, MAX_SENT_OF_KEY, MAX_WAIT_MS, TRACKING_SLOP_MS } from "./limits.ts";
import type { Envelope, ExchangeState, Sent } from "./state.ts";
import { describeTracked, factOfTracked } from "./tracked-fact.ts";

const HOUR_MS = 3_600_000;

/** The protocol log tells of an outbound delivery. Where the tracking log is read too, its row knows the other side's name. */
export function tellSent(context: Context, { session, sender, recipients, recordId }: Envelope, fact: PendingFact): LineUse {
  const { state, sink } = context;
  const list = listOf(context, sender, recipients);
  const found = list.find((sent) => isTrackedOf(sent, session, recordId, fact.observedAt));
  if (found?.tracked != null) {
    found.hasSession = true;
    describeTracked(fact, found.tracked);
    found.tracked = null;
    sink.delivery(fact);
    return "used";
  }
  const waits = isTrackedNow(state, fact.observedAt);
  if (!waits) sink.delivery(fact);
  const sent = { at: fact.observedAt, session, recordId, hasSession: true, hasTracking: false, tracked: null };
  add(context, list, { ...sent, fact: waits ? fact : null });
  return "used";
}

/** The tracking log tells of one: known by the session's number, or, where the session does not name it, by sender and recipients. */
export function tellTracked(context: Context, row: TrackedRow, position: number): LineUse {
  const { state, sink } = context;
  state.trackedAt = row.at;
  const list = listOf(context, row.sender, row.recipients);
  const same = list.find((sent) => sent.hasTracking && sent.session === row.session && sent.recordId === row.recordId);
  if (same !== undefined) return noteExternal(same, row);
  const found = list.find((sent) => isSessionOf(sent, row));
  if (found !== undefined) {
    found.hasTracking = true;
    if (found.fact === null) return "used";
    describeTracked(found.fact, { row, position });
    sink.delivery(found.fact);
    found.fact = null;
    return "used";
  }
  if (state.closedHours.has(Math.floor(row.at / HOUR_MS))) return "irrelevant";
  const { at, session, recordId } = row;
  add(context, list, { at, session, recordId, hasSession: false, hasTracking: true, fact: null, tracked: { row, position } });
  return "used";
}

/** Both `SEND` and `SENDEXTERNAL` may be written of one delivery. */
function noteExternal(same: Sent, row: TrackedRow): LineUse {
  if (same.tracked === null || !row.isExternal || same.tracked.row.isExternal) return "irrelevant";
  same.tracked = { ...same.tracked, row };
  return "used";
}

function isTrackedOf(sent: Sent, session: string, recordId: string | null, at: number): boolean {
  if (sent.hasSession || sent.tracked === null) return false;
  if (recordId !== null) return sent.session === session && sent.recordId === recordId;
  return sent.tracked.row.isExternal && Math.abs(sent.at - at) <= TRACKING_SLOP_MS;
}

function isSessionOf(sent: Sent, row: TrackedRow): boolean {
  if (sent.hasTracking) return false;
  if (sent.recordId !== null) return sent.session === row.session && sent.recordId === row.recordId;
  return row.isExternal && Math.abs(sent.at - row.at) <= TRACKING_SLOP_MS;
}

/** Whether the tracking log is being read, and has not come as far as this yet. */
function isTrackedNow({ trackedAt }: ExchangeState, at: number): boolean {
  return Math.abs(at - trackedAt) <= MAX_WAIT_MS && trackedAt < at + TRACKING_SLOP_MS;
}

function listOf({ state }: Context, sender: string, recipients: readonly string[]): Sent[] {
  const key = [sender, ...recipients.toSorted()].join(" ").toLowerCase().slice(0, 2000);
  const list = state.sent.get(key) ?? [];
  state.sent.set(key, list);
  return list;
}

function add(context: Context, list: Sent[], sent: Sent): void {
  list.push(sent);
  if (list.length > MAX_SENT_OF_KEY) for (const oldest of list.splice(0, 1)) letGo(context, oldest);
  const { state } = context;
  if (state.sent.size <= MAX_SENT) return;
  for (const oldest of state.sent.values().next().value ?? []) letGo(context, oldest);
  state.evicted += evictOldest(state.sent, MAX_SENT);
}

/** Lets go of what both logs had time to tell. */
export function sweepSent(context: Context, now: number): void {
  const { state } = context;
  for (const [key, list] of state.sent) {
    for (const sent of list) tellUnnamed(context, sent, now);
    const kept = list.filter(({ at }) => at >= now - MAX_WAIT_MS);
    if (kept.length === list.length && kept.length > 0) continue;
    for (const sent of list) if (!kept.includes(sent)) letGo(context, sent);
    if (kept.length === 0) state.sent.delete(key);
    else state.sent.set(key, kept);
  }
}

/** The tracking log has gone on without a word of it. */
function tellUnnamed({ state, sink }: Context, sent: Sent, now: number): void {
  if (sent.fact === null || (sent.at >= state.trackedAt - TRACKING_SLOP_MS && sent.at >= now - MAX_WAIT_MS)) return;
  sink.delivery(sent.fact);
  sent.fact = null;
}

/** What one log alone has told of stays as it is: without a session nobody knows how it was protected. */
function letGo({ state, sink }: Context, sent: Sent): void {
  if (sent.fact !== null) sink.delivery(sent.fact);
  if (sent.tracked?.row.isExternal === true) sink.delivery(factOfTracked(sent.tracked));
  if (sent.hasSession) closeHour(state, Math.floor(sent.at / HOUR_MS));
}

/** A tracking log that is read later must not tell these once more. */
function closeHour({ closedHours }: ExchangeState, hour: number): void {
  closedHours.add(hour);
  if (closedHours.size <= MAX_CLOSED_HOURS) return;
  for (const oldest of closedHours) {
    closedHours.delete(oldest);
    return;
  }
}

/** Deliveries that wait, with what is known of them. */
export function openSentOf({ sent }: ExchangeState): readonly PendingFact[] {
  return [...sent.values()].flat().flatMap(({ fact, tracked }) => {
    if (fact !== null) return [fact];
    return tracked?.row.isExternal === true ? [factOfTracked(tracked)] : [];
  });
}
