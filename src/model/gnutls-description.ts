import type { CipherSuite } from "./cipher-suites.ts";
import { findCipherSuite } from "./cipher-suites.ts";
import type { TlsOutcome } from "./tls.ts";

/** Hashes of suites whose cipher authenticates by itself: they are not part of the description. */
const HASHES: readonly (readonly [cipher: RegExp, hash: string])[] = [
  [/^(?:AES|CAMELLIA|ARIA)_256_GCM$/, "SHA384"],
  [/^(?:AES|CAMELLIA|ARIA)_128_GCM$/, "SHA256"],
  [/^CHACHA20_POLY1305$/, "SHA256"],
  [/^AES_128_CCM(?:_8)?$/, "SHA256"],
];

/**
 * Finds the suite behind GnuTLS's description of a session, as Exim writes it: `ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM`
 * is key exchange with its group, signature, cipher, and for the older ciphers the MAC. It says a suite only together with
 * the version.
 *
 * @returns undefined when it is no such description, or one of a suite that IANA never registered
 * @see GnuTLS `gnutls_session_get_desc()`
 */
export function findSuiteOfDescription(description: string, version: TlsOutcome): CipherSuite | undefined {
  const parts = description.split("__");
  if (parts.length < 2 || parts.length > 4) return undefined;
  const macAt = parts.findIndex((part, index) => index > 0 && /^(?:SHA1|SHA256|SHA384|MD5|AEAD)$/.test(part));
  const cipher = parts[macAt === -1 ? parts.length - 1 : macAt - 1] ?? "";
  const mac = macAt === -1 || parts[macAt] === "AEAD" ? undefined : parts[macAt];
  const hash = mac === undefined ? HASHES.find(([pattern]) => pattern.test(cipher))?.[1] : mac === "SHA1" ? "SHA" : mac;
  if (hash === undefined) return undefined;
  if (version === "TLSv1.3") return findCipherSuite(`TLS_${cipher}_${hash}`);
  const exchange = exchangeOf(parts);
  return exchange === undefined
    ? undefined
    : findCipherSuite(`TLS_${exchange}_WITH_${ianaCipher(cipher)}${cipher.includes("CCM") ? "" : `_${hash}`}`);
}

/** `ECDHE_X25519` with `RSA_PSS_RSAE_SHA256` is ECDHE_RSA, `ECDHE_RSA` without a signature too, `RSA` alone is static RSA. */
function exchangeOf([exchange = "", signature = ""]: readonly string[]): string | undefined {
  const kind = /^(ECDHE|DHE)(?:_|$)/.exec(exchange)?.[1];
  if (kind === undefined) return exchange === "RSA" ? "RSA" : undefined;
  const whole = /^(?:ECDHE|DHE)_(RSA|ECDSA|DSS)$/.exec(exchange)?.[1];
  const signed = whole ?? /^(RSA|ECDSA|EDDSA|DSA)(?:_|$)/.exec(signature)?.[1];
  if (signed === undefined) return undefined;
  return `${kind}_${signed === "EDDSA" ? "ECDSA" : signed === "DSA" ? "DSS" : signed}`;
}

function ianaCipher(cipher: string): string {
  return cipher.replace(/^ARCFOUR_128$/, "RC4_128").replace(/^3DES_CBC$/, "3DES_EDE_CBC");
}
