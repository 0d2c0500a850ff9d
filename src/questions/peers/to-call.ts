import type { TlsCounts } from "../../model/tls.ts";

/** Messages without TLS or below TLS 1.2: what a peer is called about. */
export function toCallOf(counts: TlsCounts): number {
  return counts.none + counts.SSLv3 + counts["TLSv1.0"] + counts["TLSv1.1"];
}
