import type { Party } from "../model/party.ts";

/** `partyOf` in SQL, over the columns `path` and `connector_type`: every row belongs to exactly one. */
export const PARTY_CONDITIONS: Readonly<Record<Party, string>> = {
  internet: "path = 'internet'",
  partners: "(path = 'connector' AND connector_type IS DISTINCT FROM 'OnPremises')",
  "own-network": "(path = 'own-network' OR (path = 'connector' AND connector_type = 'OnPremises'))",
};
