import { beginsWith, type LineMemory, latin1, phrase, wordAt, wordOf } from "../../syslog/bytes.ts";
import { type Domain, type Domains, findAddressEnd, findDomain } from "./address.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";

/** What became of one recipient in one transaction: a line with `to=<`. */
export interface Recipient {
  readonly domain: Domain | null;
  /** Where the relay stands, as logged: `host[address]:port`, `none`, or the name of a local transport. */
  readonly relayStart: number;
  readonly relayEnd: number;
  /** How often the connection has been used, 1 for a new one. */
  readonly connectionUse: number;
  /** Postfix 3.11 and later: what the policy wanted and got, `may:none`. */
  readonly tlsStatus: string | null;
  readonly status: string;
  /** The line from `delay=` on. Most of what stands there is hardly ever looked at: see `delaysOf` and `replyOf`. */
  readonly tail: string;
  readonly delaysEnd: number;
  readonly replyStart: number;
}

/** `delay` and `delays`, one text: the same for all recipients of a transaction. */
export function delaysOf({ tail, delaysEnd }: Pick<Recipient, "tail" | "delaysEnd">): string {
  return tail.slice(0, delaysEnd);
}

/** The remote server's words, without the parentheses. */
export function replyOf({ tail, replyStart }: Pick<Recipient, "tail" | "replyStart">): string {
  return tail.slice(replyStart, tail.endsWith(")") ? -1 : undefined);
}

const RELAY = phrase(">, relay=");
const ORIGINAL = phrase(">, orig_to=<");
const SENT = wordOf("sent");
const MAX_TLS_STATUS = 128;

/**
 * Reads `to=<bob@example.net>, relay=mx.example.net[192.0.2.2]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 ok)`.
 * Everything is read from left to right, because the reply at the end is a stranger's and may look like any field; and
 * byte by byte, because these lines are the most frequent of all.
 *
 * @param start position of `to=<`
 * @see Postfix `log_adhoc()`, src/global/log_adhoc.c; `tls=` since 3.11
 */
export function parseRecipient(domains: Domains, memory: LineMemory, start: number, end: number): Recipient | Unrecognized {
  const addressEnd = findAddressEnd(memory.bytes, start + 4, end);
  const relayStart = addressEnd === -1 ? -1 : findRelay(memory, addressEnd, end);
  const fields = relayStart === -1 ? undefined : findFields(memory, relayStart, end);
  if (fields === undefined) return unrecognized;
  const { use, delay, tls, dsn, status } = fields;
  const fieldsEnd = dsn === -1 ? status : dsn;
  const statusEnd = findStatusEnd(memory, status + 9, end);
  return {
    domain: findDomain(domains, memory, start + 4, addressEnd),
    relayStart,
    relayEnd: use === -1 ? delay : use,
    connectionUse: use === -1 ? 1 : Number.parseInt(latin1(memory, use + 11, delay), 10) || 1,
    tlsStatus: tls === -1 ? null : latin1(memory, tls + 6, Math.max(tls + 6, fieldsEnd)).slice(0, MAX_TLS_STATUS),
    status: wordAt(memory, status + 9, statusEnd) === SENT && statusEnd === status + 13 ? "sent" : latin1(memory, status + 9, statusEnd),
    tail: latin1(memory, delay + 2, end),
    delaysEnd: (tls === -1 ? fieldsEnd : tls) - delay - 2,
    replyStart: statusEnd - delay,
  };
}

function findRelay(memory: LineMemory, addressEnd: number, end: number): number {
  if (beginsWith(memory, addressEnd, end, RELAY)) return addressEnd + 9;
  if (!beginsWith(memory, addressEnd, end, ORIGINAL)) return -1;
  const originalEnd = findAddressEnd(memory.bytes, addressEnd + 12, end);
  return originalEnd !== -1 && beginsWith(memory, originalEnd, end, RELAY) ? originalEnd + 9 : -1;
}

/** Where the commas before the fields stand; -1 for a field that is not there. */
interface Fields {
  readonly use: number;
  readonly delay: number;
  readonly tls: number;
  readonly dsn: number;
  readonly status: number;
}

const COMMA = 44;
const USE = phrase(", conn_use=");
const DELAY = phrase(", delay=");
const TLS = phrase(", tls=");
const DSN = phrase(", dsn=");
const STATUS = phrase(", status=");

/** The first of each, in one pass: what stands behind the status is a stranger's. */
function findFields(memory: LineMemory, from: number, end: number): Fields | undefined {
  const { bytes } = memory;
  let use = -1;
  let delay = -1;
  let tls = -1;
  let dsn = -1;
  for (let at = from; at < end; at++) {
    if (bytes[at] !== COMMA) continue;
    if (delay === -1) {
      if (beginsWith(memory, at, end, DELAY)) delay = at;
      else if (use === -1 && beginsWith(memory, at, end, USE)) use = at;
    } else if (beginsWith(memory, at, end, STATUS)) return { use, delay, tls, dsn, status: at };
    else if (dsn === -1 && beginsWith(memory, at, end, DSN)) dsn = at;
    else if (tls === -1 && beginsWith(memory, at, end, TLS)) tls = at;
  }
  return undefined;
}

function findStatusEnd({ bytes }: LineMemory, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== 32) at++;
  return at;
}
