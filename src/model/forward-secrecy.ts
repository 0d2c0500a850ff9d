import type { TlsOutcome } from "./tls.ts";

/**
 * Whether what was encrypted stays secret when the server's key becomes known later: TLS 1.3 always, else by the suite's key exchange.
 *
 * @param cipherSuite the name that IANA registered
 * @returns `null` when the suite is not known, or there was no TLS
 * @see RFC 8446 appendix E.1, RFC 5246 appendix F.1.1
 */
export function findForwardSecrecy(tls: TlsOutcome, cipherSuite: string | null): boolean | null {
  if (tls === "TLSv1.3") return true;
  if (tls === "none" || tls === "unknown" || cipherSuite === null) return null;
  const exchange = /^TLS_(.{1,40}?)_WITH_/.exec(cipherSuite)?.[1];
  // Suites without an exchange in their name are those of TLS 1.3.
  return exchange === undefined ? true : /^(?:ECDHE|DHE|DH_anon|ECDH_anon)(?:_|$)/.test(exchange);
}

/** Whether a key-exchange group joins a classical exchange with one that withstands quantum computers: `X25519MLKEM768`. */
export function isHybridGroup(group: string | null): boolean {
  return group !== null && /MLKEM|Kyber/i.test(group);
}
