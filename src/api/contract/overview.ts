import type { Overview } from "../../questions/overview.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/overview?from=2026-11-13&to=2026-11-19`; without dates the last seven days up to the newest delivery. `compareFrom` and `compareTo` name other days to hold them against. */
export interface OverviewAnswer {
  readonly period: DayRange;
  readonly overview: Overview;
  /** The days to compare with: those that were named, else as many just before. */
  readonly previousPeriod: DayRange;
  readonly previous: Overview;
}
