import { createSecureContext, type SecureContext, type SecureVersion } from "node:tls";
import type { KeyPair } from "./certificates.ts";

/** The versions that clients and sinks of the lab are pinned to, in OpenSSL's spelling. */
export const PINNED_VERSIONS = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const satisfies readonly SecureVersion[];
export type PinnedVersion = (typeof PINNED_VERSIONS)[number];

/**
 * A context that can speak one TLS version only. Security level 0, because the higher ones forbid TLS 1.0 and 1.1.
 *
 * @param cipher an OpenSSL name, to pin the cipher too (TLS 1.2 and older)
 */
export function pinnedContext(version: PinnedVersion, keyPair: KeyPair | null, cipher: string | null): SecureContext {
  return createSecureContext({
    minVersion: version,
    maxVersion: version,
    ciphers: `TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:${cipher ?? "DEFAULT"}:@SECLEVEL=0`,
    ...(keyPair === null ? {} : keyPair),
  });
}
