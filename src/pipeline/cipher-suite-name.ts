import { findCipherSuite } from "../model/cipher-suites.ts";

const MAX_KNOWN = 4096;
const known = new Map<string, string | null>();

/** The IANA name of a cipher as logged; `null` for none and for a name that is no suite's. */
export function findCipherSuiteName(cipher: string | null): string | null {
  if (cipher === null) return null;
  const seen = known.get(cipher);
  if (seen !== undefined) return seen;
  const name = findCipherSuite(cipher)?.iana ?? null;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(cipher, name);
  return name;
}
