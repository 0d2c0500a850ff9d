import { type ReactNode, useState } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { TableSwitch } from "../../parts/table-switch.tsx";

interface ChartOrTableProps {
  readonly title: string;
  readonly chart: ReactNode;
  /** The same data, each row as many cells as there are columns; the first names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart, and its data as a table one key away. */
export function ChartOrTable({ title, chart, columns, rows }: ChartOrTableProps): ReactNode {
  const [isTable, setTable] = useState(false);
  return (
    <div className="chart-or-table">
      <div className="chart-head not-drawn">
        <h2>{title}</h2>
        <TableSwitch isTable={isTable} setTable={setTable} />
      </div>
      {isTable ? <DataTable title={title} columns={columns} rows={rows} /> : chart}
    </div>
  );
}
