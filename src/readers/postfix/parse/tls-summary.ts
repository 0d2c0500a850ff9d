import type { PeerTrust, TlsOutcome } from "../../../model/tls.ts";
import { beginsWith, type LineMemory, phrase, wordOf } from "../../syslog/bytes.ts";
import { type KnownTexts, meaningAt, startKnownTexts } from "../../syslog/known-texts.ts";
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
  /**
   * Where the peer stands, as logged, with the port where there is one, and the requested host (SNI) where a server
   * names it: `mx.example.net[192.0.2.2]:25`.
   */
  readonly peerStart: number;
  readonly peerEnd: number;
  readonly parameters: TlsParameters;
}

/** What follows the peer, as text: a server and its peers negotiate the same few things. */
export type TlsTails = KnownTexts<TlsParameters | Unrecognized>;

export function startTlsTails(): TlsTails {
  return startKnownTexts(256, 256, parseParameters);
}

const TLS = wordOf("TLS ");
const CONNECTION = phrase("TLS connection ");
const ESTABLISHED = phrase("established ");
const REUSED = phrase("reused ");
const TO = phrase("to ");
/** Longest word of trust, with its blank. */
const MAX_TRUST = 10;
/** Longest peer: a host name, an address, a port, and a requested host. */
const MAX_PEER = 600;

/**
 * Reads the one-line TLS summary that Postfix logs at TLS log level 1 and above.
 *
 * @param start where the message begins, after `postfix/smtp[pid]: `
 * @returns `undefined` for a message of another kind; `unrecognized` for a summary that cannot be read in full
 * @see Postfix `tls_log_summary()`, src/tls/tls_misc.c
 */
export function parseTlsSummary(tails: TlsTails, memory: LineMemory, start: number, end: number): TlsSummary | Unrecognized | undefined {
  const at = findConnection(memory, start, end);
  if (at === -1) return undefined;
  const how = at + CONNECTION.bytes.length;
  const reused = beginsWith(memory, how, end, REUSED);
  if (!reused && !beginsWith(memory, how, end, ESTABLISHED)) return undefined;
  const trust = parseTrust(memory, start, at);
  const direction = how + (reused ? REUSED : ESTABLISHED).bytes.length;
  const peerStart = direction + (beginsWith(memory, direction, end, TO) ? 3 : 5);
  const peerEnd = findPeerEnd(memory.bytes, peerStart, end);
  if (trust === undefined || peerEnd === -1) return unrecognized;
  const parameters = meaningAt(tails, memory, peerEnd + 2, end);
  return parameters === unrecognized ? unrecognized : { trust, reused, peerStart, peerEnd, parameters };
}

function findConnection(memory: LineMemory, start: number, end: number): number {
  const limit = Math.min(start + MAX_TRUST, end - 4);
  for (let at = start; at <= limit; at++) {
    if (memory.words.getInt32(at, true) === TLS && beginsWith(memory, at, end, CONNECTION)) return at;
  }
  return -1;
}

/** The colon after the first bracket that closes. */
function findPeerEnd(bytes: Buffer, start: number, end: number): number {
  const limit = Math.min(end - 1, start + MAX_PEER + 1);
  let at = start;
  while (at < limit && bytes[at] !== 93) at++;
  while (at < limit && !(bytes[at] === 58 && bytes[at + 1] === 32)) at++;
  return at < limit ? at : -1;
}

const ANONYMOUS = phrase("Anonymous ");
const UNTRUSTED = phrase("Untrusted ");
const TRUSTED = phrase("Trusted ");
const VERIFIED = phrase("Verified ");

/** The word before `TLS connection`. Before 2.6 there was none: nothing was said of the certificate. */
function parseTrust(memory: LineMemory, start: number, end: number): PeerTrust | undefined {
  if (start === end) return "untrusted";
  if (beginsWith(memory, start, end, ANONYMOUS)) return "anonymous";
  if (beginsWith(memory, start, end, UNTRUSTED)) return "untrusted";
  if (beginsWith(memory, start, end, TRUSTED)) return "trusted";
  return beginsWith(memory, start, end, VERIFIED) ? "verified" : undefined;
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

function parseParameters(text: string): TlsParameters | Unrecognized {
  const match = PARAMETERS.exec(text);
  const outcome = PROTOCOLS.get(match?.[1] ?? "");
  if (match === null || outcome === undefined) return unrecognized;
  const [, , cipher = "", bits, , keyExchange = null] = match;
  return { outcome, cipher, cipherBits: Number(bits), keyExchange };
}
