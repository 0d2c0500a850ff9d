import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import type { TlsCounts } from "../../../model/tls.ts";
import { type ConnectorsAddress, REPORT_COLUMNS, type ReportColumn } from "../../address/formats/connectors-address.ts";
import { createCompareColumns } from "./compare-columns.tsx";
import { ConnectorCell } from "./connector-cell.tsx";
import { createFigureColumns } from "./figure-columns.tsx";
import type { ReportRow, RowTotals } from "./report-rows.ts";

export interface DetailsColumn {
  readonly column: ReportColumn;
  readonly title: string;
  /** Figures stand at the right and have a sum in the foot. */
  readonly isFigure: boolean;
  readonly cell: (row: ReportRow) => ReactNode;
  /** The same for an export: a plain number, or the word that is shown. */
  readonly plain: (row: ReportRow) => CsvValue;
  /** Nothing to say: left out where there is little room. */
  readonly isZero: (row: ReportRow) => boolean;
  readonly foot: (totals: RowTotals) => ReactNode;
}

/** What the columns depend on beside the row. */
export interface ColumnContext {
  readonly address: ConnectorsAddress;
  readonly messages: Messages;
  readonly range: DayRange;
  /** How the days that the report is held against are called; `null` when it is held against none. */
  readonly comparedName: string | null;
}

/** Outcomes that have a column when they occur; the others always have one. */
const ONLY_WHEN_PRESENT = { ssl3: "SSLv3", encrypted: "encrypted" } as const;
const ON_DEMAND: ReadonlySet<ReportColumn> = new Set(["below-tls12", "below-change", "protected", "volume-before"]);

/** Every column that the table can have, in order. */
export function createColumns(context: ColumnContext): readonly DetailsColumn[] {
  const made = [...createWordColumns(context), ...createFigureColumns(context), ...createCompareColumns(context)];
  const isPossible = ({ column }: DetailsColumn) => column !== "date" || context.address.group === "day";
  return made.filter(isPossible).toSorted((left, right) => REPORT_COLUMNS.indexOf(left.column) - REPORT_COLUMNS.indexOf(right.column));
}

/** The columns that are shown unless others are chosen. */
export function isShownAtFirst(column: ReportColumn, total: TlsCounts, { address, comparedName }: ColumnContext): boolean {
  if (column === "volume-change") return address.group === "period" && comparedName !== null;
  if (column === "ssl3" || column === "encrypted") return total[ONLY_WHEN_PRESENT[column]] > 0;
  return !ON_DEMAND.has(column);
}

function createWordColumns({ address, messages, range }: ColumnContext): readonly DetailsColumn[] {
  const { text, format } = messages;
  const { columns } = text.report;
  const words = { isFigure: false, isZero: () => false, foot: () => null };
  // Within a year the weekday tells more than the year does.
  const nameOfDay = range.from.slice(0, 4) === range.to.slice(0, 4) ? format.weekday : format.day;
  const forced = ({ forcesTls }: ReportRow) => (forcesTls === null ? "–" : forcesTls ? text.report.yes : text.report.no);
  return [
    { ...words, column: "date", title: columns.date, cell: (row) => nameOfDay(row.from), plain: (row) => row.from },
    { ...words, column: "direction", title: columns.direction, cell: (row) => row.direction, plain: (row) => row.direction },
    {
      ...words,
      column: "connector",
      title: columns.connector,
      cell: (row) => <ConnectorCell row={row} address={address} messages={messages} />,
      plain: (row) => row.name,
    },
    {
      ...words,
      column: "type",
      title: columns.type,
      cell: (row) => <span className={row.connectorType === null ? "zero" : undefined}>{row.type}</span>,
      plain: (row) => row.type,
    },
    {
      ...words,
      column: "forced-tls",
      title: columns.forcedTls,
      isZero: (row) => row.forcesTls === null,
      cell: forced,
      plain: forced,
    },
  ];
}
