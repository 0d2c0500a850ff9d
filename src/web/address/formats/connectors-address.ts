import { parseTablePage } from "../../../model/address-parameters.ts";
import { parseShownReport, REPORT_AS_IT_OPENS, type ShownReport, setShownReport } from "../../../report/connectors/shown-report.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

/** Rows of one page of the table. */
export const PAGE_SIZES = [12, 25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export interface ConnectorsAddress extends ShownReport {
  readonly page: "connectors";
  readonly period: PeriodChoice;
  readonly rows: PageSize;
  /** The first is 1. */
  readonly tablePage: number;
}

const AS_IT_OPENS = { ...REPORT_AS_IT_OPENS, rows: 12, tablePage: 1 } as const;

/** The Connector report as it opens. */
export function connectorsAddress(
  period: PeriodChoice,
  changes: Partial<Omit<ConnectorsAddress, "page" | "period">> = {},
): ConnectorsAddress {
  return { page: "connectors", period, ...AS_IT_OPENS, ...changes };
}

export const connectorsFormat: AddressFormat<ConnectorsAddress> = {
  page: "connectors",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "connectors") return undefined;
    return connectorsAddress(period, {
      ...parseShownReport(parameters),
      rows: PAGE_SIZES.find((size) => String(size) === parameters.get("rows")) ?? AS_IT_OPENS.rows,
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["connectors"],
  setParameters(parameters, address) {
    setShownReport(parameters, address);
    if (address.rows !== AS_IT_OPENS.rows) parameters.set("rows", String(address.rows));
    if (address.tablePage > 1) parameters.set("page", String(address.tablePage));
  },
};
