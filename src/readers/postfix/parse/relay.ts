import { type PeerName, parsePeer } from "./peer.ts";

/** The same relays come again and again; a bound, because a log is a stranger's. */
const MAX_KNOWN = 20_000;
const known = new Map<string, PeerName | undefined>();

/** The host that a delivery line names as its relay; `undefined` for `none` and for local transports. */
export function parseRelay(relay: string): PeerName | undefined {
  if (known.has(relay)) return known.get(relay);
  const peer = parsePeer(relay, 0);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(relay, peer);
  return peer;
}
