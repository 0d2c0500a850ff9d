import type { DailyTls } from "../../questions/daily-tls.ts";
import type { TurningPoint } from "../../questions/turning-points.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/tls-over-time?from=&to=` : all mail flow, inbound and outbound. */
export interface TlsOverTimeAnswer {
  readonly period: DayRange;
  /** Oldest first; days without mail are left out. */
  readonly days: readonly DailyTls[];
  /** Turns that the counts of these days prove, most messages first. */
  readonly turns: readonly TurningPoint[];
}
