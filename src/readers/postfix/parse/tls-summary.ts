import type { PeerTrust, TlsOutcome } from "../../../model/tls.ts";
import { beginsWith, type LineMemory, phrase, wordAt, wordOf } from "../../syslog/bytes.ts";
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
  return startKnownTexts(1024, 256, parseParameters);
}

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
  const beginning = findBeginning(memory, start, end);
  if (beginning === undefined) return hasOtherBeginning(memory, start, end) ? unrecognized : undefined;
  const direction = start + beginning.words.bytes.length;
  const peerStart = direction + (isToServer(memory, direction, end) ? 3 : 5);
  const peerEnd = findPeerEnd(memory.bytes, peerStart, end);
  if (peerEnd === -1) return unrecognized;
  const parameters = meaningAt(tails, memory, peerEnd + 2, end);
  return parameters === unrecognized ? unrecognized : { trust: beginning.trust, reused: beginning.reused, peerStart, peerEnd, parameters };
}

/** Whether a message is the summary of a new session with a server. */
export function isOutboundSummary(memory: LineMemory, start: number, end: number): boolean {
  const beginning = findBeginning(memory, start, end);
  return beginning !== undefined && !beginning.reused && isToServer(memory, start + beginning.words.bytes.length, end);
}

/** The words up to the direction. */
interface Beginning {
  readonly first: number;
  readonly words: LineMemory;
  readonly trust: PeerTrust;
  readonly reused: boolean;
}

/** Before 2.6 there was no word of trust: nothing was said of the certificate. */
const BEGINNINGS: readonly Beginning[] = (
  [
    ["Anonymous ", "anonymous"],
    ["Untrusted ", "untrusted"],
    ["Trusted ", "trusted"],
    ["Verified ", "verified"],
    ["", "untrusted"],
  ] as const
).flatMap(([word, trust]) =>
  (["established", "reused"] as const).map((how) => {
    const words = phrase(`${word}TLS connection ${how} `);
    return { first: wordAt(words, 0, 4), words, trust, reused: how === "reused" };
  }),
);

const FROM = wordOf("from");
const TO = phrase("to ");

function isToServer(memory: LineMemory, at: number, end: number): boolean {
  return wordAt(memory, at, end) !== FROM && beginsWith(memory, at, end, TO);
}

function findBeginning(memory: LineMemory, start: number, end: number): Beginning | undefined {
  const first = wordAt(memory, start, end);
  for (const beginning of BEGINNINGS) {
    if (beginning.first === first && beginsWith(memory, start, end, beginning.words)) return beginning;
  }
  return undefined;
}

/** Another word of trust: a version that does not exist yet. */
function hasOtherBeginning(memory: LineMemory, start: number, end: number): boolean {
  const limit = Math.min(start + MAX_TRUST, end - REUSED.bytes.length);
  for (let at = start + 1; at <= limit; at++) {
    if (memory.words.getInt32(at, true) !== TLS) continue;
    if (beginsWith(memory, at, end, ESTABLISHED) || beginsWith(memory, at, end, REUSED)) return true;
  }
  return false;
}

const TLS = wordOf("TLS ");

const ESTABLISHED = phrase("TLS connection established ");
const REUSED = phrase("TLS connection reused ");
/** Longest word of trust, with its blank. */
const MAX_TRUST = 10;

/** The colon after the first bracket that closes. */
function findPeerEnd(bytes: Buffer, start: number, end: number): number {
  const limit = Math.min(end - 1, start + MAX_PEER + 1);
  let at = start;
  while (at < limit && bytes[at] !== 93) at++;
  while (at < limit && !(bytes[at] === 58 && bytes[at + 1] === 32)) at++;
  return at < limit ? at : -1;
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
