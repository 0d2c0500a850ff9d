import type { PartyFlow } from "../../questions/flow-map.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/flow-map?from=&to=` */
export interface FlowMapAnswer {
  readonly period: DayRange;
  /** Every direction and party, those without mail included. */
  readonly flows: readonly PartyFlow[];
}
