import type { PeerTrust, TlsOutcome } from "../../../model/tls.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";

/** What a TLS summary says of the negotiated session, whoever the peer was. */
export interface TlsParameters {
  readonly outcome: TlsOutcome;
  readonly cipher: string;
  /** Secret bits in use. */
  readonly cipherBits: number;
  /** `null` before TLS 1.3. */
  readonly keyExchange: string | null;
}

/** One summary line. */
export interface TlsSummary {
  readonly trust: PeerTrust;
  readonly reused: boolean;
  /** As logged, with the port where there is one, and the requested host (SNI) where a server names it: `mx.example.net[192.0.2.2]:25`. */
  readonly peer: string;
  readonly parameters: TlsParameters;
}

/** A map, not an object: a line may say `constructor`. */
const PROTOCOLS: ReadonlyMap<string, TlsOutcome> = new Map([
  ["SSLv3", "SSLv3"],
  ["TLSv1", "TLSv1.0"],
  ["TLSv1.0", "TLSv1.0"],
  ["TLSv1.1", "TLSv1.1"],
  ["TLSv1.2", "TLSv1.2"],
  ["TLSv1.3", "TLSv1.3"],
]);

const PARAMETERS = /^(\S{1,32}) with cipher (\S{1,128}) \((\d{1,5})\/(\d{1,5}) bits\)(?: key-exchange (\S{1,64}))?/;
/** Longest peer: a host name, an address, a port, and a requested host. */
const MAX_PEER = 600;

/** The same few texts come again and again; a bound, because a log is a stranger's. */
const MAX_KNOWN = 4096;
const known = new Map<string, TlsParameters | Unrecognized>();

/**
 * Reads the one-line TLS summary that Postfix logs at TLS log level 1 and above.
 *
 * @param message the text after `postfix/smtp[pid]: `
 * @returns `undefined` for a message of another kind; `unrecognized` for a summary that cannot be read in full
 * @see Postfix `tls_log_summary()`, src/tls/tls_misc.c
 */
export function parseTlsSummary(message: string): TlsSummary | Unrecognized | undefined {
  const at = message.indexOf("TLS connection ");
  if (at === -1 || at > 10) return undefined;
  const reused = message.startsWith("reused ", at + 15);
  if (!reused && !message.startsWith("established ", at + 15)) return undefined;
  const trust = parseTrust(message, at);
  const direction = at + (reused ? 22 : 27);
  const peerAt = direction + (message.startsWith("to ", direction) ? 3 : 5);
  const bracket = message.indexOf("]", peerAt);
  const colon = bracket === -1 ? -1 : message.indexOf(": ", bracket);
  if (trust === undefined || colon === -1 || colon - peerAt > MAX_PEER) return unrecognized;
  const parameters = parseParameters(message.slice(colon + 2));
  return parameters === unrecognized ? unrecognized : { trust, reused, peer: message.slice(peerAt, colon), parameters };
}

/** The word before `TLS connection`. Before 2.6 there was none: nothing was said of the certificate. */
function parseTrust(message: string, length: number): PeerTrust | undefined {
  if (length === 0) return "untrusted";
  if (message.startsWith("Anonymous ")) return "anonymous";
  if (message.startsWith("Untrusted ")) return "untrusted";
  if (message.startsWith("Trusted ")) return "trusted";
  return message.startsWith("Verified ") ? "verified" : undefined;
}

function parseParameters(text: string): TlsParameters | Unrecognized {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const parameters = parseNewParameters(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, parameters);
  return parameters;
}

function parseNewParameters(text: string): TlsParameters | Unrecognized {
  const match = PARAMETERS.exec(text);
  const outcome = PROTOCOLS.get(match?.[1] ?? "");
  if (match === null || outcome === undefined) return unrecognized;
  const [, , cipher = "", bits, , keyExchange = null] = match;
  return { outcome, cipher, cipherBits: Number(bits), keyExchange };
}
