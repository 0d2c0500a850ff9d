import type { ReactNode } from "react";
import type { ReportRow, RowTotals } from "../../../report/connectors/report-rows.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import type { DetailsColumn } from "./report-columns.tsx";

interface DetailsTableProps {
  readonly address: ConnectorsAddress;
  /** Those of the page that is shown. */
  readonly rows: readonly ReportRow[];
  readonly totals: RowTotals;
  readonly totalLabel: string;
  readonly columns: readonly DetailsColumn[];
}

export function DetailsTable({ address, rows, totals, totalLabel, columns }: DetailsTableProps): ReactNode {
  const figures = columns.filter((column) => column.isFigure);
  const words = columns.length - figures.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scrolls padded" tabIndex={0} aria-label={totalLabel}>
      <table className="details-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.column} column={column} address={address} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              {columns.map((column) => (
                <td key={column.column} data-label={column.title} className={classOf(column, row, row.from === rows[index - 1]?.from)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {words > 0 && (
              <th scope="row" colSpan={words}>
                {totalLabel}
              </th>
            )}
            {figures.map(({ column, title, foot }) => (
              <td key={column} data-label={title} className={`figure of-${column}`}>
                {foot(totals)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The date stands out where it changes. */
function classOf({ column, isFigure, isZero }: DetailsColumn, row: ReportRow, isSameDay: boolean): string {
  if (column === "date") return isSameDay ? "date same" : "date";
  return `${isFigure ? "figure" : "word"} of-${column}${isZero(row) ? " nil" : ""}`;
}

/** Figures start with the largest, days with the newest, words with the first. */
export function startsDescending({ column, isFigure }: Pick<DetailsColumn, "column" | "isFigure">): boolean {
  return isFigure || column === "date";
}

/** A column's name is the link that sorts by it. */
function SortHead({
  column: { column, title, isFigure },
  address,
}: {
  readonly column: DetailsColumn;
  readonly address: ConnectorsAddress;
}): ReactNode {
  const { sort } = address;
  const isSorted = sort.column === column;
  const next = isSorted ? { column, descending: !sort.descending } : { column, descending: startsDescending({ column, isFigure }) };
  return (
    <th
      scope="col"
      className={isFigure ? "figure" : undefined}
      aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <Link to={{ ...address, sort: next, tablePage: 1 }}>
        {title}
        {isSorted && <span aria-hidden="true">{sort.descending ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  );
}
