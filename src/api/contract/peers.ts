import type { PeersFound } from "../../questions/peers/peers-question.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/peers?from=&to=&direction=&path=&show=&search=&order=&page=&limit=` : one page of the peers of a period. */
export interface PeersAnswer extends PeersFound {
  readonly period: DayRange;
  /** The first is 1. */
  readonly page: number;
  readonly limit: number;
}
