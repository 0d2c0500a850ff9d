import type { TlsOutcome } from "../../../model/tls.ts";

/** What `X=` tells. */
export interface TlsField {
  readonly outcome: TlsOutcome;
  /** As logged: OpenSSL's name, GnuTLS's, or GnuTLS's description of the session. */
  readonly cipher: string;
  readonly bits: number | null;
  readonly keyExchange: string | null;
  readonly isReused: boolean;
}

const FIELD = /^(?:TLS-?v?|(SSL)v?)([\d._]{1,4}):([^:\s]{1,128}):(\d{1,4})(?::([^:\s*]{1,64}))?(\*)?$/;

const OUTCOMES: Readonly<Record<string, TlsOutcome>> = {
  "1": "TLSv1.0",
  "1.0": "TLSv1.0",
  "1.1": "TLSv1.1",
  "1.2": "TLSv1.2",
  "1.3": "TLSv1.3",
};

/** GnuTLS until Exim 4.76 told the key's length in bytes, of 56 at most. */
const MOST_BYTES = 56;

/**
 * Reads `TLS1.3:TLS_AES_256_GCM_SHA384:256`, `TLSv1.2:...`, `TLS-1.0:RSA_AES_256_CBC_SHA:32` and GnuTLS's descriptions
 * (`TLS1.3:ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM:256`).
 *
 * @returns `undefined` when it cannot be read in full
 * @see Exim src/tls-openssl.c `construct_cipher_name()`, src/tls-gnu.c `cipher_stdname_bcd()`; a fourth part since 4.100
 */
export function parseTlsField(value: string): TlsField | undefined {
  const match = FIELD.exec(value);
  if (match === null) return undefined;
  const [, ssl, version = "", cipher = "", bits, group, reused] = match;
  const outcome = ssl === undefined ? OUTCOMES[version.replace("_", ".")] : version.startsWith("3") ? "SSLv3" : undefined;
  if (outcome === undefined) return undefined;
  const count = Number(bits);
  return {
    outcome,
    cipher,
    bits: count === 0 ? null : count <= MOST_BYTES ? count * 8 : count,
    keyExchange: group ?? groupOf(cipher),
    isReused: reused !== undefined,
  };
}

/** GnuTLS's description begins with the key exchange and its group. */
function groupOf(cipher: string): string | null {
  return /^(?:ECDHE|DHE)(?:_PSK)?_([A-Z0-9]{1,32})__/.exec(cipher)?.[1] ?? null;
}
