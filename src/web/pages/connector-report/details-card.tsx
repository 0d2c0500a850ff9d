import type { ReactNode } from "react";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ColumnsPanel } from "./columns-panel.tsx";
import { DetailsTable } from "./details-table.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { FiltersPanel } from "./filters-panel.tsx";
import { GroupChoice } from "./group-choice.tsx";
import { SearchField } from "./search-field.tsx";
import { SortChoice } from "./sort-choice.tsx";
import { TablePages } from "./table-pages.tsx";
import type { ReportTable, ReportTableSource } from "./use-report-table.ts";

interface DetailsCardProps extends Pick<ReportTableSource, "address" | "connectors"> {
  readonly table: ReportTable;
}

/** The details table with its filters, search and pages; all of its state is in the address. */
export function DetailsCard({ address, connectors, table }: DetailsCardProps): ReactNode {
  const { text, format } = useMessages();
  const { rows, found, totals, columns, possible } = table;
  const pages = Math.max(1, Math.ceil(found.length / address.rows));
  const first = (Math.min(address.tablePage, pages) - 1) * address.rows;
  const shown = found.slice(first, first + address.rows);
  const isReduced = address.where.length > 0 || address.search.trim() !== "";
  const counted = isReduced ? text.report.foundRows(format, found.length) : text.report.allRows(format, rows.length);
  return (
    <section className="card details" aria-labelledby="details-title">
      <div className="tools">
        <h2 id="details-title">{text.report.details}</h2>
        <FilterChips address={address} rows={rows} />
        <SortChoice address={address} columns={columns} />
        <span className="details-tools">
          <GroupChoice address={address} />
          <SearchField address={address} />
          <FiltersPanel address={address} connectors={connectors} />
          <ColumnsPanel address={address} columns={columns} possible={possible} />
        </span>
      </div>
      <span className="visually-hidden" aria-live="polite">
        {counted}
      </span>
      <DetailsTable address={address} rows={shown} totals={totals} totalLabel={counted} columns={columns} />
      {found.length === 0 && (
        <div className="nothing">
          <p>{address.where.length > 0 ? text.report.noneMatch : text.report.noneFound}</p>
          {address.where.length > 0 ? (
            <Link to={{ ...address, where: [], search: "", tablePage: 1 }}>{text.report.clearFilters}</Link>
          ) : (
            <Link to={{ ...address, search: "", tablePage: 1 }}>{text.report.clearSearch}</Link>
          )}
        </div>
      )}
      <TablePages address={address} first={first} shown={shown.length} found={found.length} pages={pages} />
    </section>
  );
}
