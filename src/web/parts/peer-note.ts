import { CALL_OUTCOMES } from "../../charts/call-bar.tsx";
import type { Messages } from "../../messages/messages.ts";
import { addDays } from "../../model/day.ts";
import { DEPRECATED_VERSIONS, totalOf } from "../../model/tls.ts";
import type { PeerSummary } from "../../questions/peers/peers-question.ts";

/** So many days with mail must have been free of it for a `since`. */
const LEAST_GOOD_DAYS = 3;

/**
 * What is to be known of a peer in a few words: `Inbound · TLS 1.0 only since 3 Nov`. Nothing but what was seen: that a peer offers
 * no STARTTLS, say, is in no log.
 *
 * @param stripFrom the first day of the peer's strip
 */
export function notePeer(messages: Messages, peer: PeerSummary, stripFrom: string): string {
  const { text, format } = messages;
  const finding = findingOf(messages, peer);
  if (finding === null) return directionsOf(messages, peer);
  const since = sinceOf(peer, stripFrom);
  return `${directionsOf(messages, peer)} · ${since === null ? finding : text.peers.note.since(finding, format.shortDay(since))}`;
}

function directionsOf({ text }: Messages, { byDirection, messages }: PeerSummary): string {
  const { directions } = text.peers.note;
  const [inbound, outbound] = [totalOf(byDirection.inbound), totalOf(byDirection.outbound)];
  if (messages === inbound) return directions.inbound;
  if (messages === outbound) return directions.outbound;
  return messages === inbound + outbound ? directions.both : directions.submission;
}

function findingOf({ text }: Messages, { byTls, messages }: PeerSummary): string | null {
  const { note } = text.peers;
  if (byTls.unknown === messages) return note.unknown;
  const known = messages - byTls.unknown;
  if (byTls.none === known) return note.withoutTls;
  const old = DEPRECATED_VERSIONS.filter((outcome) => byTls[outcome] > 0);
  const versions = old.map((outcome) => text.tls[outcome]).join(note.and);
  const oldMessages = old.reduce((sum, outcome) => sum + byTls[outcome], 0);
  if (byTls.none >= oldMessages && byTls.none > 0) return note.someWithoutTls;
  if (old.length === 0) return null;
  return oldMessages === known ? note.only(versions) : note.some(versions);
}

/** The day from which on the strip has days to call about, when some days with mail before it had none. */
function sinceOf({ strip }: PeerSummary, stripFrom: string): string | null {
  const isBad = (outcome: PeerSummary["strip"][number]) => CALL_OUTCOMES.some((bad) => bad === outcome);
  const first = strip.findIndex(isBad);
  const goodDays = strip.slice(0, Math.max(0, first)).filter((outcome) => outcome !== null && outcome !== "unknown").length;
  return goodDays < LEAST_GOOD_DAYS ? null : addDays(stripFrom, first);
}
