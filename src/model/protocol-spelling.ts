import type { ProtocolVersion } from "./tls.ts";

const VERSIONS: ReadonlyMap<string, ProtocolVersion> = new Map([
  ["ssl3", "SSLv3"],
  ["ssl3.0", "SSLv3"],
  ["tls1", "TLSv1.0"],
  ["tls1.0", "TLSv1.0"],
  ["tls1.1", "TLSv1.1"],
  ["tls1.2", "TLSv1.2"],
  ["tls1.3", "TLSv1.3"],
]);

/** Longer than any spelling of a version. */
const MAX_LENGTH = 16;

/**
 * The version that a program means, whichever way it spells it: `TLSv1` (OpenSSL), `TLS1_2` (Google, Microsoft), `TLSv1_3`
 * (rustls), `TLS-1.0` (GnuTLS), `TLS 1.2`.
 *
 * @returns undefined for what is no version, such as `TLSv1/SSLv3`, the family of a cipher in OpenSSL 1.0
 */
export function findProtocolVersion(spelling: string): ProtocolVersion | undefined {
  if (spelling.length > MAX_LENGTH) return undefined;
  const plain = spelling.toLowerCase().replaceAll("_", ".");
  return VERSIONS.get(plain.replace(/^(tls|ssl)[- ]?v?/, "$1"));
}
