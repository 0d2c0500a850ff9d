import { draftInsight } from "./draft.ts";
import type { Insight } from "./insight.ts";

/** A complete, ordinary finding for tests to vary: TLS 1.0 from a partner. */
export function contosoInsight(changes: Partial<Insight> = {}): Insight {
  return draftInsight({
    id: "significant-tls10:inbound:Partner:Contoso",
    kind: "significant-tls10",
    direction: "inbound",
    path: "connector",
    connector: "Contoso",
    connectorType: "Partner",
    outcome: "TLSv1.0",
    outcomes: ["SSLv3", "TLSv1.0"],
    messages: 268,
    knownMessages: 680,
    share: 268 / 680,
    observedMessages: 268,
    certainty: "observed",
    window: { from: Date.parse("2026-11-12T22:00:00Z"), to: Date.parse("2026-11-19T22:00:00Z") },
    firstSeenAt: Date.parse("2026-11-13T07:51:00Z"),
    lastSeenAt: Date.parse("2026-11-19T16:42:00Z"),
    since: { day: "2026-11-03", orEarlier: false },
    before: { messages: 260, knownMessages: 660, share: 260 / 660 },
    peers: [{ peer: "contoso.example", messages: 268 }],
    thresholds: { share: 0.01, messages: 10 },
    ...changes,
  });
}
