import { PARTIES, type Party } from "../model/party.ts";
import type { TlsCounts } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { countByTls } from "./count-by-tls.ts";
import { PARTY_CONDITIONS } from "./party-conditions.ts";

/** What went one way between the organisation's servers and others. */
export interface PartyFlow {
  readonly direction: "inbound" | "outbound";
  readonly party: Party;
  readonly byTls: TlsCounts;
}

const PARTY = `CASE ${PARTIES.map((party) => `WHEN ${PARTY_CONDITIONS[party]} THEN '${party}'`).join(" ")} END`;

const COUNT_BY_PARTY = `
  SELECT direction, ${PARTY} AS party, tls, sum(messages) AS messages
  FROM all_daily
  WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE) AND direction IN ('inbound', 'outbound')
  GROUP BY direction, party, tls`;

/**
 * The mail flow map: every direction and party, those without mail included.
 *
 * @param range days in the store's time zone, both included
 */
export async function askFlowMap(store: Queryable, range: { readonly from: string; readonly to: string }): Promise<readonly PartyFlow[]> {
  const rows = await store.rows(COUNT_BY_PARTY, [range.from, range.to]);
  return (["inbound", "outbound"] as const).flatMap((direction) =>
    PARTIES.map((party) => ({
      direction,
      party,
      byTls: countByTls(rows.filter((row) => row.direction === direction && row.party === party)),
    })),
  );
}
