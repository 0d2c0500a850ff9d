import { PATHS } from "../model/delivery.ts";
import type { FlowPathName } from "../model/flow-path.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf, textOrNull } from "./row-values.ts";

/** What one way carried. */
export interface PathMessages extends FlowPathName {
  readonly messages: number;
}

const SUM_BY_PATH = `
  SELECT direction, path, connector, sum(messages) AS messages FROM all_daily
  WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE) AND direction IN ('inbound', 'outbound')
  GROUP BY direction, path, connector ORDER BY messages DESC, connector`;

/** @param range days in the store's time zone, both included */
export async function askMessagesPerPath(
  store: Queryable,
  range: { readonly from: string; readonly to: string },
): Promise<readonly PathMessages[]> {
  const rows = await store.rows(SUM_BY_PATH, [range.from, range.to]);
  return rows.map((row) => ({
    direction: memberOf(["inbound", "outbound"], row.direction),
    path: memberOf(PATHS, row.path),
    connector: textOrNull(row.connector),
    messages: numberOf(row.messages),
  }));
}
