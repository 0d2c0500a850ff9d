import type { RefObject } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { CsvValue } from "../../../messages/csv.ts";

/** What a panel shows, as far as it can be taken along: all that its menu needs to know. */
export interface PanelDescription {
  /** Its heading; names the files and the menu. */
  readonly title: string;
  /** The days that it shows, for the files' names. */
  readonly range?: DayRange;
  /**
   * The rows and columns that are displayed, the columns' names first: counts and percentages as numbers, what has a word as that word.
   * Asked for when it is wanted, so that nothing is computed for a menu that stays closed.
   */
  readonly csv?: () => readonly (readonly CsvValue[])[];
  /** Holds the chart (any number of SVGs, and the words around them); offered as a picture while there is an SVG in it. */
  readonly chart?: RefObject<Element | null>;
  /** The question behind it, as this server's API takes it: `/api/v1/overview?from=2026-11-13&to=2026-11-19`. */
  readonly apiPath?: string;
}
