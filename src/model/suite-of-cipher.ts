import { type CipherSuite, findCipherSuite } from "./cipher-suites.ts";
import { findSuiteOfDescription } from "./gnutls-description.ts";
import type { TlsOutcome } from "./tls.ts";

/**
 * The suite that a log means, by a suite's name in any library's spelling or by GnuTLS's description of the session.
 *
 * @param version of the session: a description means a suite only together with it
 *   In TLS 1.3 key exchange and signature are no part of a suite; GnuTLS names them in Exim's `Received` fields all the same.
 */
export function findSuiteOfCipher(cipher: string, version: TlsOutcome): CipherSuite | undefined {
  const inTls13 = version === "TLSv1.3" ? cipher.replace(/^TLS_[A-Z_]{2,16}_WITH_/, "TLS_") : cipher;
  return cipher.includes("__") ? findSuiteOfDescription(cipher, version) : findCipherSuite(inTls13);
}
