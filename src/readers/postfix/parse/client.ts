import { decodeOptional } from "./decode-text.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";
import { type PeerName, parsePeer } from "./peer.ts";

/** Who handed a message to a server: `host[address], sasl_method=PLAIN, sasl_username=alice`. */
export interface Client {
  readonly peer: PeerName;
  readonly saslUser: string | null;
  /** The queue id that the message had before a content filter. */
  readonly originalQueueId: string | null;
}

const AFTER_USER = [", sasl_sender=", ", orig_queue_id=", ", orig_client="] as const;
const MAX_USER = 256;

/**
 * Reads what follows `client=`.
 *
 * @see Postfix `smtpd_proxy_open()` and `mail_open_stream()` callers, src/smtpd/smtpd.c; the user name is logged as the client sent it
 */
export function parseClient(text: string): Client | Unrecognized {
  const peer = parsePeer(text, 0);
  if (peer === undefined) return unrecognized;
  return { peer, saslUser: decodeOptional(parseUser(text, peer.end)), originalQueueId: parseOriginalQueueId(text, peer.end) };
}

function parseUser(text: string, from: number): string | null {
  const at = text.indexOf(", sasl_username=", from);
  if (at === -1) return null;
  const start = at + 16;
  const ends = AFTER_USER.map((word) => text.indexOf(word, start)).filter((end) => end !== -1);
  return text.slice(start, Math.min(start + MAX_USER, text.length, ...ends));
}

function parseOriginalQueueId(text: string, from: number): string | null {
  const at = text.indexOf(", orig_queue_id=", from);
  if (at === -1) return null;
  return /^[0-9A-Za-z]{6,24}/.exec(text.slice(at + 16, at + 40))?.[0] ?? null;
}
