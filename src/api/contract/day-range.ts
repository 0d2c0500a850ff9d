/** Whole days in the report's time zone, both included: `2026-11-13` to `2026-11-19`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}
