import type { ReactNode } from "react";

interface DataTableProps {
  readonly title: string;
  /** Each row has as many cells as there are columns; the first names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The data of a chart as a table that scrolls by itself. */
export function DataTable({ title, columns, rows }: DataTableProps): ReactNode {
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
