import type { TopDomain } from "../../questions/top-domains.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/top-domains?from=&to=` */
export interface TopDomainsAnswer {
  readonly period: DayRange;
  /** Those with most messages in and out, busiest first. */
  readonly domains: readonly TopDomain[];
}
