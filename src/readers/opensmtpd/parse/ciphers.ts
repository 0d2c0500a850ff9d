import { findProtocolVersion } from "../../../model/protocol-spelling.ts";
import type { TlsOutcome } from "../../../model/tls.ts";

/** What `ciphers=` tells. */
export interface TlsParameters {
  readonly outcome: TlsOutcome;
  readonly cipher: string;
  readonly bits: number | null;
}

const SHORT = /^(TLSv1(?:\.[0-3])?|SSLv3):([^:\s]{1,128}):(\d{1,4})(?::|$)/;
const NAMED = /^version=(TLSv1(?:\.[0-3])?|SSLv3), cipher=([^,\s]{1,128}), bits=(\d{1,4})(?:,|$)/;

/** Reads `TLSv1.3:TLS_AES_256_GCM_SHA384:256`, or of 6.0 to 6.4 `version=TLSv1.2, cipher=..., bits=256`. */
export function parseCiphers(value: string): TlsParameters | undefined {
  const match = SHORT.exec(value) ?? NAMED.exec(value);
  const outcome = findProtocolVersion(match?.[1] ?? "");
  if (match === null || outcome === undefined) return undefined;
  return { outcome, cipher: match[2] ?? "", bits: Number(match[3]) || null };
}
