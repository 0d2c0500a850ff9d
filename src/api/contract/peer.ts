import type { PeerDetails } from "../../questions/peers/peer-details.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/peer?peer=contoso.example&from=&to=` : all that is known of one peer. */
export interface PeerAnswer extends PeerDetails {
  readonly period: DayRange;
}
