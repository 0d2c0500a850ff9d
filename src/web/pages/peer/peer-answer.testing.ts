import type { PeerAnswer } from "../../../api/contract/peer.ts";
import { emptyTlsCounts } from "../../../model/tls.ts";

/** A peer of which nothing is known, for tests to vary. */
export function peerAnswer(changes: Partial<PeerAnswer> = {}): PeerAnswer {
  return {
    period: { from: "2026-11-13", to: "2026-11-19" },
    peer: "contoso.example",
    byDirection: { inbound: emptyTlsCounts(), outbound: emptyTlsCounts(), submission: emptyTlsCounts() },
    toCallByCertainty: { observed: 0, inferred: 0, unknown: 0 },
    days: [],
    chartRange: { from: "2026-10-21", to: "2026-11-19" },
    seen: [],
    paths: [],
    hosts: [],
    hostsFound: 0,
    ciphers: [],
    certificates: [],
    isComplete: true,
    attempts: [],
    downgrades: [],
    fallbacks: [],
    examples: [],
    ...changes,
  };
}
