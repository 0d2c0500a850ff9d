export type { DayRange } from "../../model/day-range.ts";
