import { CIPHER_SUITE_NAMES } from "./cipher-suites-data.ts";

/** A cipher suite under the name that IANA registered. */
export interface CipherSuite {
  readonly iana: string;
}

/** Microsoft appends the curve to the suite's name. */
const CURVE_SUFFIX = /-P(?:256|384|521)$/;

/** Longer than any registered name; what is longer is not one. */
const MAX_NAME_LENGTH = 80;

const SUITES = indexSuites();

/**
 * Finds the suite that a log means, whichever library spelled it: OpenSSL, LibreSSL (`AEAD-AES256-GCM-SHA384`), GnuTLS (with
 * or without `TLS_`), rustls (`TLS13_AES_256_GCM_SHA384`) or IANA itself (with Microsoft's curve suffix too).
 *
 * @returns undefined for a name that is no suite (`AES-256-GCM`, `TLSv1/SSLv3`) or that IANA never registered (the ChaCha20 drafts)
 */
export function findCipherSuite(loggedName: string): CipherSuite | undefined {
  if (loggedName.length > MAX_NAME_LENGTH) return undefined;
  const key = keyOf(loggedName.trim());
  return SUITES.get(key) ?? SUITES.get(key.replace(/^TLS13-/, "TLS-")) ?? SUITES.get(key.replace(CURVE_SUFFIX, ""));
}

/** OpenSSL separates with `-`, GnuTLS and IANA with `_`; case differs between products, never between suites. */
function keyOf(name: string): string {
  return name.toUpperCase().replaceAll("_", "-");
}

function indexSuites(): ReadonlyMap<string, CipherSuite> {
  const suites = new Map<string, CipherSuite>();
  for (const [, iana, openssl, gnutls] of CIPHER_SUITE_NAMES) {
    // 0xCC13 and 0xCC14 were used before registration and differ on the wire from the suites that got these names.
    if (iana.startsWith("(draft)")) continue;
    const suite = { iana };
    for (const name of [iana, ...openssl, gnutls, gnutls.replace(/^TLS_/, "")]) {
      if (name !== "") suites.set(keyOf(name), suite);
    }
  }
  return suites;
}
