import type { ReportMessages } from "../../messages/report/report-messages.ts";
import type { Style } from "./style.ts";

/** What every part of the text report needs. */
export interface Layout {
  readonly messages: ReportMessages;
  readonly style: Style;
  /** Columns, 60 to 120. */
  readonly width: number;
}

const NARROWEST = 60;
const WIDEST = 120;
export const DEFAULT_WIDTH = 80;

/** The columns to use on a terminal of some width; `undefined` when it goes elsewhere. */
export function layoutWidth(terminalColumns: number | undefined): number {
  return Math.min(WIDEST, Math.max(NARROWEST, terminalColumns ?? DEFAULT_WIDTH));
}
