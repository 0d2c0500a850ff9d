import type { TlsOutcome } from "../../../model/tls.ts";
import type { ReportRow } from "../../../report/connectors/report-rows.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { type MessagesAddress, messagesAddress } from "../../address/formats/messages-address.ts";

/** The messages that a row counts: of its day, or of the period as it was chosen. */
export function messagesOfRow(
  row: Pick<ReportRow, "pathKey" | "from" | "to">,
  { period, group }: ConnectorsAddress,
  outcomes: readonly TlsOutcome[],
): MessagesAddress {
  const days = group === "day" ? ({ kind: "days", from: row.from, to: row.to } as const) : period;
  return messagesAddress(days, { path: row.pathKey, tls: outcomes });
}

/** The messages of a path, or of all mail flow (`null`), in some days or in the whole period. */
export function messagesOfPath(
  pathKey: string | null,
  { period }: ConnectorsAddress,
  outcomes: readonly TlsOutcome[] = [],
  days: { readonly from: string; readonly to: string } | null = null,
): MessagesAddress {
  const filter = pathKey === null ? { direction: "flow" as const } : { path: pathKey };
  return messagesAddress(days === null ? period : { kind: "days", from: days.from, to: days.to }, { ...filter, tls: outcomes });
}
