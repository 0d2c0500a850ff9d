/** TLS protocol versions, weakest first, in this project's spelling (`TLSv1.0`, never OpenSSL's `TLSv1`). */
export const PROTOCOL_VERSIONS = ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const;
export type ProtocolVersion = (typeof PROTOCOL_VERSIONS)[number];

/**
 * How one delivery was protected, weakest first.
 *
 * `encrypted`: TLS, but the log does not name the version. `unknown`: the log cannot tell, never counted as plaintext.
 */
export const TLS_OUTCOMES = ["none", ...PROTOCOL_VERSIONS, "encrypted", "unknown"] as const;
export type TlsOutcome = (typeof TLS_OUTCOMES)[number];

/** Versions that may no longer be used: SSL 3.0 (RFC 7568), TLS 1.0 and 1.1 (RFC 8996). */
export const DEPRECATED_VERSIONS = ["SSLv3", "TLSv1.0", "TLSv1.1"] as const satisfies readonly ProtocolVersion[];

/** What is weaker than TLS 1.2 for certain. */
export const BELOW_TLS12 = ["none", ...DEPRECATED_VERSIONS] as const satisfies readonly TlsOutcome[];

/** How an outcome is known: a line says so, a documented rule of the server's logging implies it, or not at all. */
export const CERTAINTIES = ["observed", "inferred", "unknown"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What is known of the peer's certificate, in Postfix's terms; `none` when there was no TLS. */
export const PEER_TRUSTS = ["none", "anonymous", "untrusted", "trusted", "verified"] as const;
export type PeerTrust = (typeof PEER_TRUSTS)[number];

/** A count for every TLS outcome. */
export type TlsCounts = Readonly<Record<TlsOutcome, number>>;

/** Every outcome at zero. */
export function emptyTlsCounts(): Record<TlsOutcome, number> {
  return { none: 0, SSLv3: 0, "TLSv1.0": 0, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 0, encrypted: 0, unknown: 0 };
}

/** Adds two counts, outcome by outcome. */
export function addTlsCounts(left: TlsCounts, right: TlsCounts): TlsCounts {
  const sum = emptyTlsCounts();
  for (const outcome of TLS_OUTCOMES) sum[outcome] = left[outcome] + right[outcome];
  return sum;
}

/** All messages of a count, the unknown ones included. */
export function totalOf(counts: TlsCounts): number {
  return TLS_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** Share of protected messages among those whose outcome is known, 0 to 1; `null` when none is known. */
export function protectedShareOf(counts: TlsCounts): number | null {
  const known = totalOf(counts) - counts.unknown;
  return known === 0 ? null : (known - counts.none) / known;
}

/** Share of messages whose outcome the log cannot tell among all, 0 to 1; `null` when there is none. */
export function unknownShareOf(counts: TlsCounts): number | null {
  const total = totalOf(counts);
  return total === 0 ? null : counts.unknown / total;
}
