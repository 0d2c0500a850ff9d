import { decodeText } from "./decode-text.ts";

/** A host at the other end, as Postfix names it: `mx.example.net[192.0.2.10]`. */
export interface PeerName {
  /** `null` where Postfix says `unknown` or nothing. */
  readonly host: string | null;
  /** `null` where the address was lost, and for a local socket. */
  readonly address: string | null;
  readonly port: number | null;
  /** One past the last character of the name in the text. */
  readonly end: number;
}

/** Longest host name (RFC 1035 2.3.4) and, generously, the longest address with a zone. */
const MAX_HOST = 255;
const MAX_ADDRESS = 64;

/**
 * Reads `host[address]` or `host[address]:port` at a place in a text. The host may be empty (tlsproxy).
 *
 * @returns `undefined` when there is no such name at that place
 */
export function parsePeer(text: string, from: number): PeerName | undefined {
  const open = text.indexOf("[", from);
  if (open === -1 || open - from > MAX_HOST) return undefined;
  const close = text.indexOf("]", open);
  if (close === -1 || close - open - 1 > MAX_ADDRESS) return undefined;
  const host = text.slice(from, open);
  if (host.includes(" ") || host.includes(",")) return undefined;
  const address = text.slice(open + 1, close);
  const portEnd = findPortEnd(text, close + 1);
  return {
    host: host === "" || host === "unknown" ? null : decodeText(host),
    address: parseAddress(address),
    port: portEnd === close + 1 ? null : Number(text.slice(close + 2, portEnd)),
    end: portEnd,
  };
}

const ADDRESS = /^(?:IPv6:)?([0-9a-f:.]{2,45}(?:%[\w.-]{1,16})?)$/i;

/** A local socket stands in the same brackets: `[private/dovecot-lmtp]`. */
function parseAddress(text: string): string | null {
  return ADDRESS.exec(text)?.[1] ?? null;
}

function findPortEnd(text: string, from: number): number {
  if (text.charCodeAt(from) !== 58) return from;
  let end = from + 1;
  while (end - from <= 5 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end === from + 1 ? from : end;
}
