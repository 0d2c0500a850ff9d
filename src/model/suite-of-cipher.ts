import { type CipherSuite, findCipherSuite } from "./cipher-suites.ts";
import { findSuiteOfDescription } from "./gnutls-description.ts";
import type { TlsOutcome } from "./tls.ts";

/**
 * The suite that a log means, by a suite's name in any library's spelling or by GnuTLS's description of the session.
 *
 * @param version of the session: a description means a suite only together with it
 */
export function findSuiteOfCipher(cipher: string, version: TlsOutcome): CipherSuite | undefined {
  return cipher.includes("__") ? findSuiteOfDescription(cipher, version) : findCipherSuite(cipher);
}
