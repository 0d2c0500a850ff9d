import { domainOf, findAddressEnd } from "./address.ts";
import { type Unrecognized, unrecognized } from "./parse-result.ts";

/** What became of one recipient in one transaction: a line with `to=<`. */
export interface Recipient {
  readonly domain: string | null;
  /** As logged: `host[address]:port`, `none`, or the name of a local transport. */
  readonly relay: string;
  /** How often the connection has been used, 1 for a new one. */
  readonly connectionUse: number;
  /** `delay` and `delays`, one text: the same for all recipients of a transaction. */
  readonly delays: string;
  /** Postfix 3.11 and later: what the policy wanted and got, `may:none`. */
  readonly tlsStatus: string | null;
  readonly status: string;
  /** The remote server's words, without the parentheses. */
  readonly reply: string;
}

/**
 * Reads `to=<bob@example.net>, relay=mx.example.net[192.0.2.2]:25, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (250 ok)`.
 * Everything is read from left to right, because the reply at the end is a stranger's and may look like any field.
 *
 * @param text from `to=<` on
 * @see Postfix `log_adhoc()`, src/global/log_adhoc.c; `tls=` since 3.11
 */
export function parseRecipient(text: string): Recipient | Unrecognized {
  const addressEnd = findAddressEnd(text, 4);
  if (addressEnd === -1) return unrecognized;
  const relayAt = findRelay(text, addressEnd);
  const delayAt = text.indexOf(", delay=", relayAt);
  const statusAt = text.indexOf(", status=", delayAt);
  if (relayAt === -1 || delayAt === -1 || statusAt === -1) return unrecognized;
  const relayField = text.slice(relayAt, delayAt);
  const use = relayField.indexOf(", conn_use=");
  const fields = text.slice(delayAt + 2, statusAt);
  const tls = fields.indexOf(", tls=");
  const dsn = fields.indexOf(", dsn=");
  const statusEnd = text.indexOf(" ", statusAt + 9);
  const status = statusEnd === -1 ? text.slice(statusAt + 9) : text.slice(statusAt + 9, statusEnd);
  return {
    domain: domainOf(text.slice(4, addressEnd)),
    relay: use === -1 ? relayField : relayField.slice(0, use),
    connectionUse: use === -1 ? 1 : Number.parseInt(relayField.slice(use + 11), 10) || 1,
    delays: tls === -1 ? (dsn === -1 ? fields : fields.slice(0, dsn)) : fields.slice(0, tls),
    tlsStatus: tls === -1 ? null : fields.slice(tls + 6, dsn === -1 ? undefined : dsn).slice(0, 128),
    status,
    reply: statusEnd === -1 ? "" : text.slice(statusEnd + 2, text.endsWith(")") ? -1 : undefined),
  };
}

function findRelay(text: string, addressEnd: number): number {
  if (text.startsWith(">, relay=", addressEnd)) return addressEnd + 9;
  if (!text.startsWith(">, orig_to=<", addressEnd)) return -1;
  const originalEnd = findAddressEnd(text, addressEnd + 12);
  return originalEnd !== -1 && text.startsWith(">, relay=", originalEnd) ? originalEnd + 9 : -1;
}
