import { parseCsvRow } from "../../csv/parse-csv-row.ts";

/** Where the columns of a trace stand, by their names in lower case, with `_` between words. */
export type TraceColumns = ReadonlyMap<string, number>;

const NEEDED = ["source", "event_id", "network_message_id", "recipient_address", "custom_data"] as const;

/**
 * Reads the row of names of an extended message trace; `undefined` for any other row. The time is `date_time` or `date_time_utc`.
 *
 * @see Microsoft: "Message trace in the new EAC in Exchange Online", extended summary report
 */
export function parseTraceColumns(line: string): TraceColumns | undefined {
  if (!/network_?message_?id/i.test(line)) return undefined; // nearly every row ends here
  const names = parseCsvRow(line.replace(/^\uFEFF/, ""))?.map((name) => name.trim().toLowerCase().replaceAll("-", "_"));
  if (names === undefined || !NEEDED.every((name) => names.includes(name))) return undefined;
  return new Map(names.map((name, index) => [name === "date_time_utc" ? "date_time" : name, index]));
}
