import { emptyTlsCounts, type TlsCounts } from "../model/tls.ts";
import type { PathTls } from "../questions/path-tls.ts";

/** Counts of some outcomes. */
export function counts(some: Partial<TlsCounts> = {}): TlsCounts {
  return { ...emptyTlsCounts(), ...some };
}

/** What an inbound partner carried, all of it observed, and nothing before; for tests to vary. */
export function way(byTls: Partial<TlsCounts>, changes: Partial<PathTls> = {}): PathTls {
  return {
    direction: "inbound",
    path: "connector",
    connector: "Contoso",
    connectorType: "Partner",
    byTls: counts(byTls),
    observed: counts(byTls),
    before: counts(),
    ...changes,
  };
}
