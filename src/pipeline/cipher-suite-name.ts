import { findSuiteOfCipher } from "../model/suite-of-cipher.ts";
import type { TlsOutcome } from "../model/tls.ts";

const MAX_KNOWN = 4096;
const known = new Map<TlsOutcome, Map<string, string | null>>();

/** The IANA name of a cipher as logged; `null` for none and for a name that is no suite's. */
export function findCipherSuiteName(cipher: string | null, version: TlsOutcome): string | null {
  if (cipher === null) return null;
  const names = known.get(version) ?? new Map<string, string | null>();
  const seen = names.get(cipher);
  if (seen !== undefined) return seen;
  const name = findSuiteOfCipher(cipher, version)?.iana ?? null;
  if (names.size >= MAX_KNOWN) names.clear();
  names.set(cipher, name);
  known.set(version, names);
  return name;
}
