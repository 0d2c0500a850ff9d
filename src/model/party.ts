import type { ConnectorType } from "./connector.ts";
import type { Path } from "./delivery.ts";

/** Whose servers are at the other end: strangers, partners with a connector, or the organisation's own. */
export const PARTIES = ["internet", "partners", "own-network"] as const;
export type Party = (typeof PARTIES)[number];

/** A connector of type OnPremises leads to the organisation's own servers and devices, as the own network does. */
export function partyOf(path: Path, connectorType: ConnectorType | null): Party {
  if (path === "connector") return connectorType === "OnPremises" ? "own-network" : "partners";
  return path;
}
