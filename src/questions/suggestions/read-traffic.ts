import { numberOf, type Row } from "../row-values.ts";
import type { ObservedTraffic } from "./observed-traffic.ts";

/** A row that has the columns of `TRAFFIC_SUMS`. */
export function readTraffic(row: Row): ObservedTraffic {
  return {
    messages: numberOf(row.messages),
    days: numberOf(row.days),
    plaintext: numberOf(row.plaintext),
    unknown: numberOf(row.unknown_messages),
  };
}
