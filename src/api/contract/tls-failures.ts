import type { TlsFailures } from "../../questions/tls-failures.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/tls-failures?from=&to=` */
export interface TlsFailuresAnswer extends TlsFailures {
  readonly period: DayRange;
}
