import { findProtocolVersion } from "../../../model/protocol-spelling.ts";
import type { PeerTrust, TlsOutcome } from "../../../model/tls.ts";

/** What one connection negotiated. */
export interface TlsParameters {
  readonly outcome: TlsOutcome;
  readonly cipher: string | null;
  readonly bits: number | null;
  readonly trust: PeerTrust | null;
}

/**
 * `TLSv1/SSLv3`, which Sendmail up to 8.14 writes, is the family of the cipher, not the version of the session: it says
 * that there was TLS, and no more.
 */
const CIPHER_FAMILY = "TLSv1/SSLv3";

/**
 * `verify=FAIL` is a certificate that could not be verified, `NO` none at all, `NOT` that none was asked for; mail goes over
 * TLS all the same.
 */
const TRUSTS: Readonly<Record<string, PeerTrust>> = {
  OK: "trusted",
  TRUSTED: "verified",
  FAIL: "untrusted",
  DANE_FAIL: "untrusted",
  NO: "anonymous",
};

/**
 * Reads `version=TLSv1.3, verify=NO, cipher=TLS_AES_256_GCM_SHA384, bits=256/256`.
 *
 * @returns `undefined` when the version is none that is known
 * @see Sendmail `tls_get_info()`, sendmail/tls.c: bits are the algorithm's and those in use, the other way round than Postfix's
 */
export function parseTlsLine(pairs: ReadonlyMap<string, string>): TlsParameters | undefined {
  const version = pairs.get("version") ?? "";
  const outcome = version === CIPHER_FAMILY ? "encrypted" : findProtocolVersion(version);
  if (outcome === undefined) return undefined;
  const bits = (pairs.get("bits") ?? "")
    .split("/")
    .map(Number)
    .filter((count) => count > 0);
  return {
    outcome,
    cipher: pairs.get("cipher")?.slice(0, 128) ?? null,
    bits: bits.length === 0 ? null : Math.min(...bits),
    trust: TRUSTS[pairs.get("verify") ?? ""] ?? null,
  };
}
