import { ATTEMPT_OUTCOMES, type AttemptOutcome, DIRECTIONS, type Direction } from "../../../model/delivery.ts";
import { findProtocolVersion } from "../../../model/protocol-spelling.ts";
import { CERTAINTIES, type Certainty, PEER_TRUSTS, type PeerTrust, TLS_OUTCOMES, type TlsOutcome } from "../../../model/tls.ts";
import { countOf, type JsonRecord, textOf } from "../../json/json-record.ts";

/** What a record says beyond its plain texts and counts. */
export interface RecordMeaning {
  readonly direction: Direction;
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  readonly peerTrust: PeerTrust | null;
  /** `null`: a delivery. */
  readonly outcome: AttemptOutcome | null;
}

/** Texts, by their names, and how much of each is kept. */
export const TEXT_LENGTHS = {
  host: 255,
  service: 128,
  queueId: 128,
  messageId: 998,
  peerHost: 255,
  peerAddress: 64,
  senderDomain: 255,
  cipher: 128,
  keyExchange: 64,
  saslUser: 255,
  certificateName: 255,
} as const;
export type TextName = keyof typeof TEXT_LENGTHS;

export const COUNT_NAMES = ["peerPort", "recipients", "sizeBytes", "cipherBits"] as const;

/**
 * Reads what has a fixed set of words.
 *
 * @returns `undefined` when a value is not what its name promises: a record that is half understood would be counted wrongly
 */
export function parseMeaning(record: JsonRecord): RecordMeaning | undefined {
  const direction = DIRECTIONS.find((one) => one === record.direction);
  const tls = outcomeOf(record.tls);
  const certainty = wordOf(CERTAINTIES, record.certainty);
  const peerTrust = wordOf(PEER_TRUSTS, record.peerTrust);
  const outcome = wordOf(ATTEMPT_OUTCOMES, record.outcome);
  if (direction === undefined || tls === undefined || certainty === undefined || peerTrust === undefined || outcome === undefined) {
    return undefined;
  }
  return { direction, tls, certainty: tls === "unknown" ? "unknown" : (certainty ?? "observed"), peerTrust, outcome };
}

/** Whether every plain value is what its name promises, or is missing. */
export function hasPlainValues(record: JsonRecord): boolean {
  const isText = (name: string) => isMissing(record[name]) || typeof record[name] === "string";
  const isCount = (name: string) => isMissing(record[name]) || countOf(record[name]) !== null;
  const { recipientDomains: domains, sessionReused } = record;
  const isList = isMissing(domains) || (Array.isArray(domains) && domains.every((domain) => typeof domain === "string"));
  const isFlag = isMissing(sessionReused) || typeof sessionReused === "boolean";
  return isList && isFlag && Object.keys(TEXT_LENGTHS).every(isText) && isText("reason") && COUNT_NAMES.every(isCount);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** `null` for a missing word, `undefined` for one that is none of these. */
function wordOf<Word extends string>(words: readonly Word[], value: unknown): Word | null | undefined {
  return isMissing(value) ? null : words.find((word) => word === value);
}

/** A version may be spelled as any program spells it. */
function outcomeOf(value: unknown): TlsOutcome | undefined {
  if (isMissing(value)) return "unknown";
  return TLS_OUTCOMES.find((outcome) => outcome === value) ?? findProtocolVersion(textOf(value) ?? "");
}
