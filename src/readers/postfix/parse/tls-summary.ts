import type { PeerTrust, TlsOutcome } from "../../../model/tls.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";
import { type PeerName, parsePeer } from "./peer.ts";

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
  readonly peer: PeerName;
  readonly parameters: TlsParameters;
}

const TRUSTS: Readonly<Record<string, PeerTrust>> = {
  "": "untrusted", // before 2.6 the line said nothing of the certificate
  Anonymous: "anonymous",
  Untrusted: "untrusted",
  Trusted: "trusted",
  Verified: "verified",
};

const PROTOCOLS: Readonly<Record<string, TlsOutcome>> = {
  SSLv3: "SSLv3",
  TLSv1: "TLSv1.0",
  "TLSv1.0": "TLSv1.0",
  "TLSv1.1": "TLSv1.1",
  "TLSv1.2": "TLSv1.2",
  "TLSv1.3": "TLSv1.3",
};

const PARAMETERS = /^(\S{1,32}) with cipher (\S{1,128}) \((\d{1,5})\/(\d{1,5}) bits\)(?: key-exchange (\S{1,64}))?/;

/** The same few texts come again and again; a bound, because a log is a stranger's. */
const MAX_KNOWN = 4096;
const known = new Map<string, TlsParameters | Unrecognized>();

/**
 * Reads the one-line TLS summary that Postfix logs at TLS log level 1 and above.
 *
 * @param message the text after `postfix/smtp[pid]: `
 * @returns `undefined` for a message of another kind; `unrecognized` for a summary that cannot be read in full
 * @see Postfix `tls_log_summary()`, src/tls/tls_misc.c; a server's line may name the requested host (SNI) after the peer
 */
export function parseTlsSummary(message: string): TlsSummary | Unrecognized | undefined {
  const at = message.indexOf("TLS connection ");
  if (at === -1 || at > 10) return undefined;
  const verb = message.slice(at + 15, at + 27);
  const reused = verb.startsWith("reused ");
  if (!reused && !verb.startsWith("established ")) return undefined;
  const trust = TRUSTS[message.slice(0, Math.max(0, at - 1))];
  const direction = at + 15 + (reused ? 7 : 12);
  const peerAt = direction + (message.startsWith("to ", direction) ? 3 : 5);
  const peer = parsePeer(message, peerAt);
  if (trust === undefined || peer === undefined) return unrecognized;
  const colon = message.indexOf(": ", peer.end);
  if (colon === -1) return unrecognized;
  const parameters = parseParameters(message.slice(colon + 2));
  return parameters === unrecognized ? unrecognized : { trust, reused, peer, parameters };
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
  const outcome = PROTOCOLS[match?.[1] ?? ""];
  if (match === null || outcome === undefined) return unrecognized;
  const [, , cipher = "", bits, , keyExchange = null] = match;
  return { outcome, cipher, cipherBits: Number(bits), keyExchange };
}
