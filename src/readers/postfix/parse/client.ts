import { type Unrecognized, unrecognized } from "./parse-result.ts";
import { type PeerName, parsePeer } from "./peer.ts";

/** Who handed a message to a server: `client=host[address], sasl_method=PLAIN, sasl_username=alice`. */
export interface Client {
  readonly peer: PeerName;
  readonly saslUser: string | null;
  /** The queue id that the message had before a content filter. */
  readonly originalQueueId: string | null;
  /** A proxy or filter in front names the client it speaks for. */
  readonly speaksForAnother: boolean;
}

const AFTER_USER = [", sasl_sender=", ", orig_queue_id=", ", orig_client="] as const;
const MAX_USER = 256;

/**
 * Reads what follows `QID: ` or `NOQUEUE: `, from `client=` on.
 *
 * @see Postfix `smtpd_proxy_open()` and `mail_open_stream()` callers, src/smtpd/smtpd.c; the user name is logged as the client sent it
 */
export function parseClient(text: string, from: number): Client | Unrecognized {
  const peer = parsePeer(text, from + 7);
  if (peer === undefined) return unrecognized;
  if (peer.end === text.length) return { peer, saslUser: null, originalQueueId: null, speaksForAnother: false };
  return {
    peer,
    saslUser: parseUser(text, peer.end),
    originalQueueId: parseOriginalQueueId(text, peer.end),
    speaksForAnother: text.includes(", orig_client=", peer.end),
  };
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
