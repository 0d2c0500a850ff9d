import { type ReactNode, useState } from "react";
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

function DataTable({ title, columns, rows }: Omit<ChartOrTableProps, "chart">): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scrolls" tabIndex={0} aria-label={title}>
      <table className="data">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? undefined : "figure"}>
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in the order of the chart
            <tr key={row}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className={cell === "0" ? "figure zero" : "figure"}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
