import fc from "fast-check";
import { CONNECTOR_TYPES } from "../../model/connector.ts";
import { DIRECTIONS, PATHS } from "../../model/delivery.ts";
import type { LineUnderstanding } from "../../model/line-understanding.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../../model/tls.ts";
import { type FactRow, factsOfRows } from "../batch-of-rows.ts";
import type { Checkpoint, Commit } from "../store.ts";

/** A complete, ordinary delivery for tests to vary. */
export function delivery(changes: FactRow = {}): FactRow {
  return {
    observed_at: Date.UTC(2026, 10, 19, 12, 30, 5),
    source: "/var/log/mail.log",
    reader: "postfix",
    direction: "inbound",
    tls: "TLSv1.3",
    certainty: "observed",
    path: "internet",
    evidence_decided: 0,
    ...changes,
  };
}

/** A checkpoint of a source whose reader used as many lines as given. */
export function checkpoint(changes: { readonly source?: string; readonly used?: number } = {}): Checkpoint {
  const source = changes.source ?? "/var/log/mail.log";
  const used = changes.used ?? 0;
  return {
    source,
    reader: "postfix",
    files: [],
    state: "{}",
    accounting: { source, reader: "postfix", linesRead: used, used, irrelevant: 0, unrecognized: 0, open: 0, evicted: 0, lastLineAt: null },
  };
}

/** A commit of rows. */
export function commitOf(parts: {
  readonly deliveries?: readonly FactRow[];
  readonly attempts?: readonly FactRow[];
  readonly open?: readonly FactRow[];
  readonly checkpoint?: Checkpoint;
  readonly understanding?: LineUnderstanding;
}): Commit {
  return {
    ...factsOfRows({ deliveries: parts.deliveries ?? [], attempts: parts.attempts ?? [], open: parts.open ?? [] }),
    checkpoint: parts.checkpoint ?? checkpoint(),
    understanding: parts.understanding ?? { hours: [], families: [] },
  };
}

/** Deliveries of a few days in 2026, around the end of summer time, that share few connectors so that groups have several. */
export function arbitraryDelivery(): fc.Arbitrary<FactRow> {
  return fc.record({
    observed_at: fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 9, 27) }),
    source: fc.constantFrom("/var/log/mail.log", "/var/log/relay.log"),
    reader: fc.constant("postfix"),
    direction: fc.constantFrom(...DIRECTIONS),
    path: fc.constantFrom(...PATHS),
    connector: fc.constantFrom(null, "Contoso", "Fabrikam"),
    connector_type: fc.constantFrom(null, ...CONNECTOR_TYPES),
    tls: fc.constantFrom(...TLS_OUTCOMES),
    certainty: fc.constantFrom(...CERTAINTIES),
    recipients: fc.option(fc.integer({ min: 1, max: 40 })),
    peer_address: fc.constantFrom(null, "198.51.100.4", "192.0.2.9"),
    peer_domain: fc.constantFrom(null, "contoso.example", "fabrikam.example"),
    recipient_domains: fc.constantFrom(null, ["example.org"], ["example.org", "example.net"], []),
    evidence_decided: fc.nat(),
  });
}
