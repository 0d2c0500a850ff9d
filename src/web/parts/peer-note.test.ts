import { expect, test } from "vitest";
import { createMessages } from "../../messages/messages.ts";
import { emptyTlsCounts, type TlsOutcome, totalOf } from "../../model/tls.ts";
import type { PeerSummary } from "../../questions/peers/peers-question.ts";
import { notePeer } from "./peer-note.ts";

function peer(inbound: Partial<Record<TlsOutcome, number>>, strip: PeerSummary["strip"] = []): PeerSummary {
  const byTls = { ...emptyTlsCounts(), ...inbound };
  return {
    peer: "contoso.example",
    messages: totalOf(byTls),
    byTls,
    byDirection: { inbound: byTls, outbound: emptyTlsCounts(), submission: emptyTlsCounts() },
    toCall: 0,
    protectedShare: null,
    firstDay: "2026-11-13",
    lastSeenAt: 0,
    lastSeenByTls: {} as PeerSummary["lastSeenByTls"],
    strip,
  };
}

const GOOD_THEN_OLD: PeerSummary["strip"] = ["TLSv1.2", null, "TLSv1.3", "TLSv1.2", "TLSv1.0", "TLSv1.2"];

test.for([
  ["nothing but good mail", peer({ "TLSv1.2": 3, "TLSv1.3": 1 }), "Inbound"],
  ["no TLS at all", peer({ none: 3 }), "Inbound · no message with TLS"],
  ["no TLS where anything is known", peer({ none: 3, unknown: 9 }), "Inbound · no message with TLS"],
  ["no TLS at times", peer({ none: 3, "TLSv1.0": 2, "TLSv1.3": 9 }), "Inbound · some messages without TLS"],
  ["one old version", peer({ "TLSv1.0": 3 }), "Inbound · TLS 1.0 only"],
  ["old versions at times", peer({ "TLSv1.0": 3, "TLSv1.1": 1, "TLSv1.2": 1 }), "Inbound · TLS 1.0 and TLS 1.1 on some"],
  ["since when", peer({ "TLSv1.0": 3, "TLSv1.2": 1 }, GOOD_THEN_OLD), "Inbound · TLS 1.0 on some since 25 Oct"],
  [
    "not since when, after a day or two only",
    peer({ "TLSv1.0": 3 }, ["TLSv1.2", "unknown", "TLSv1.2", "TLSv1.0"]),
    "Inbound · TLS 1.0 only",
  ],
  ["that nothing is known", peer({ unknown: 2 }), "Inbound · the log does not say how"],
] as const)("the note of a peer tells %s", ([, summary, expected]) => {
  expect(notePeer(createMessages("en"), summary, "2026-10-21")).toBe(expected);
});
