import { findProtocolVersion } from "../../../model/protocol-spelling.ts";
import type { PeerTrust, ProtocolVersion } from "../../../model/tls.ts";
import type { TraceToken } from "./trace-tokens.ts";

/** What a trace field says of TLS. */
export interface TraceTls {
  /** `null`: TLS, and no version that can be told. */
  readonly version: ProtocolVersion | null;
  /** The version follows from the cipher, which no other version has. */
  readonly isVersionInferred: boolean;
  readonly cipher: string | null;
  /** Secret bits in use. */
  readonly bits: number | null;
  readonly keyExchange: string | null;
  readonly trust: PeerTrust | null;
  /** Where the words stand in the unfolded field. */
  readonly at: number;
}

interface Found {
  readonly version?: string | undefined;
  readonly cipher?: string | undefined;
  readonly bits?: string | undefined;
  readonly keyExchange?: string | undefined;
  readonly trust?: PeerTrust | null | undefined;
}

/** Comments that tell TLS, each read from its beginning. The order matters only where one is the beginning of another. */
const COMMENTS: readonly ((text: string) => Found | undefined)[] = [
  readUsing,
  readVersionPairs,
  readColons,
  (text) => (/^TLS$/i.test(text) ? {} : undefined),
  // `(TLS1.3)`, after which `tls CIPHER` follows: Exim 4.94 and later.
  (text) => (findProtocolVersion(text) === undefined ? undefined : { version: text }),
  // `(TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384 encrypted)`, `(AES256-GCM-SHA384 encrypted)`: qmail's patches, qpsmtpd, T-Online.
  (text) => {
    const match = /^(?:(TLSv?[\d._]{1,4}):)?([A-Za-z0-9_-]{5,80}) encrypted$/.exec(text);
    return match === null ? undefined : { version: match[1], cipher: match[2] };
  },
  // `(TLS: TLSv1/SSLv3,256bits,DHE-RSA-AES256-SHA)`: Trellix.
  (text) => {
    const match = /^TLS: ([^,\s]{1,16}),(\d{1,4})bits,([A-Za-z0-9_-]{1,80})$/.exec(text);
    return match === null ? undefined : { version: match[1], bits: match[2], cipher: match[3] };
  },
  // `(TLS1.3 TLS_AES_128_GCM_SHA256)`: mox.
  (text) => {
    const match = /^(TLSv?1[\d._]{0,3}) ([A-Za-z0-9_-]{5,80})$/.exec(text);
    return match === null ? undefined : { version: match[1], cipher: match[2] };
  },
];

/**
 * Reads what the tokens of a trace field tell of TLS, in the words of the server that wrote it.
 *
 * @returns `undefined` when they tell nothing
 */
export function findTraceTls(tokens: readonly TraceToken[]): TraceTls | undefined {
  const clause = cipherOfClause(tokens);
  for (const { text, isComment, at } of tokens) {
    if (!isComment) continue;
    const found = COMMENTS.map((read) => read(text)).find((one) => one !== undefined);
    if (found !== undefined) return toTls({ ...found, cipher: found.cipher ?? clause?.cipher, trust: found.trust ?? trustIn(tokens) }, at);
  }
  return clause === undefined ? undefined : toTls({ cipher: clause.cipher, version: undefined }, clause.at);
}

function toTls({ version, cipher, bits, keyExchange, trust }: Found, at: number): TraceTls {
  const named = findProtocolVersion(version ?? "");
  // These suites exist in no other version (RFC 8446 B.4).
  const isVersionInferred = version === undefined && /^(?:TLS|TLS13)_(?:AES|CHACHA20)_/.test(cipher ?? "");
  return {
    version: named ?? (isVersionInferred ? "TLSv1.3" : null),
    isVersionInferred,
    cipher: cipher ?? null,
    bits: Number(bits) || null,
    keyExchange: keyExchange ?? null,
    trust: trust ?? null,
    at,
  };
}

/** `using TLSv1.3 with cipher X (256/256 bits) key-exchange X25519 ...`: Postfix, Stalwart, MessageLabs. Used bits come first. */
function readUsing(text: string): Found | undefined {
  const match = /^using (\S{1,16}) with cipher (\S{1,80})(?: \((\d{1,4})(?:\/\d{1,4})? bits\))?(?: key-exchange (\S{1,64}))?/.exec(text);
  return match === null ? undefined : { version: match[1], cipher: match[2], bits: match[3], keyExchange: match[4] };
}

const VERIFIED: Readonly<Record<string, PeerTrust>> = { OK: "trusted", TRUSTED: "verified", FAIL: "untrusted", NO: "anonymous" };

/**
 * `version=TLS1_2, cipher=X bits=128/128 verify=NO`: Sendmail, Google, Microsoft (with a comma), Yahoo, hMailServer; Momentum has
 * the cipher alone. Used bits come first.
 */
function readVersionPairs(text: string): Found | undefined {
  const match =
    /^(?:version=([^\s,]{1,16}))?(?:,? ?cipher=([^\s,]{1,80}))?(?:,? bits=(\d{1,4})(?:\/(\d{1,4}))?)?(?: verify=(\w{1,16}))?$/.exec(text);
  const [, version, cipher, bits, , verify = ""] = match ?? [];
  return version === undefined && cipher === undefined ? undefined : { version, cipher, bits, trust: VERIFIED[verify] ?? null };
}

/** `TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO`: OpenSMTPD, where the last part tells the client's certificate; Exim; KumoMTA. */
function readColons(text: string): Found | undefined {
  const match = /^((?:TLS-?v?|SSLv?)[\d._]{1,4}):([A-Za-z0-9_-]{1,80})(?::(\d{1,4}))?(?::(YES|NO|FAIL))?$/.exec(text);
  if (match === null) return undefined;
  const trust = match[4] === "YES" ? "trusted" : match[4] === "FAIL" ? "untrusted" : null;
  return { version: match[1], cipher: match[2], bits: match[3], trust };
}

/** `tls CIPHER` (RFC 8314 7.4) after the protocol, or `with ESMTP/TLS/CIPHER`, as Cisco has it. */
function cipherOfClause(tokens: readonly TraceToken[]): { readonly cipher: string; readonly at: number } | undefined {
  for (const [index, { text, isComment, at }] of tokens.entries()) {
    if (isComment) continue;
    const cisco = /^E?SMTPS?A?\/TLS\/([A-Za-z0-9_-]{5,80});?$/i.exec(text)?.[1];
    if (cisco !== undefined) return { cipher: cisco, at };
    if (text !== "tls") continue;
    const cipher = /^([A-Za-z0-9_-]{5,80});?$/.exec(tokens[index + 1]?.text ?? "")?.[1];
    if (cipher !== undefined) return { cipher, at };
  }
  return undefined;
}

/** Postfix's comment on the client's certificate. */
function trustIn(tokens: readonly TraceToken[]): PeerTrust | null {
  for (const { text, isComment } of tokens) {
    if (!isComment) continue;
    if (/^Client (?:CN|RPK) .{0,600}\(verified OK\)$/.test(text)) return "trusted";
    if (/^Client CN .{0,600}\(not verified\)$/.test(text)) return "untrusted";
    if (/^(?:Client did not present a certificate|No client certificate requested)$/.test(text)) return "anonymous";
  }
  return null;
}
