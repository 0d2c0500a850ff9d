import type { ReactNode } from "react";
import type { ReportRow } from "../../../report/connectors/report-rows.ts";
import { type ColumnContext, createTableColumns, type TableColumn } from "../../../report/connectors/table-columns.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { ConnectorCell } from "./connector-cell.tsx";
import { FigureCell } from "./figure-cell.tsx";

/** A column of the table, drawn. */
export interface DetailsColumn extends TableColumn {
  readonly cell: (row: ReportRow) => ReactNode;
}

/** Every column that the table can have, in order. */
export function createColumns(address: ConnectorsAddress, context: ColumnContext): readonly DetailsColumn[] {
  return createTableColumns(context).map((column) => ({ ...column, cell: (row) => drawCell(column, row, address, context) }));
}

function drawCell(column: TableColumn, row: ReportRow, address: ConnectorsAddress, { messages }: ColumnContext): ReactNode {
  if (column.isFigure) return <FigureCell column={column} row={row} address={address} />;
  if (column.column === "connector") return <ConnectorCell row={row} address={address} messages={messages} />;
  if (column.column === "type") return <span className={row.connectorType === null ? "zero" : undefined}>{row.type}</span>;
  return column.words(row);
}
