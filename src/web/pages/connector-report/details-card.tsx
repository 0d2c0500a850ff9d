import { type ReactNode, useDeferredValue, useMemo } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { replaceAddress } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { columnsFor } from "./columns.tsx";
import { DetailsTable } from "./details-table.tsx";
import { wordsOfPath } from "./path-words.ts";
import { createReportRows, searchRows, sortRows, sumRows } from "./report-rows.ts";
import { SortChoice } from "./sort-choice.tsx";

const ROWS_PER_PAGE = 12;

interface DetailsCardProps {
  readonly address: ConnectorsAddress;
  readonly days: readonly ConnectorDay[];
  readonly connectors: readonly ConnectorSummary[];
}

/** The details table with its search and pages; all of its state is in the address. */
export function DetailsCard({ address, days, connectors }: DetailsCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const search = useDeferredValue(address.search);
  const rows = useMemo(() => createReportRows(days, connectors, (path) => wordsOfPath(messages, path)), [days, connectors, messages]);
  const found = useMemo(() => searchRows(rows, search), [rows, search]);
  const sorted = useMemo(() => sortRows(found, address.sort), [found, address.sort]);
  const pages = Math.max(1, Math.ceil(sorted.length / ROWS_PER_PAGE));
  const page = Math.min(address.tablePage, pages);
  const first = (page - 1) * ROWS_PER_PAGE;
  const shown = sorted.slice(first, first + ROWS_PER_PAGE);
  const columns = columnsFor(sumRows(rows), address, messages);
  const isSearching = search.trim() !== "";
  const counted = isSearching ? text.report.foundRows(format, found.length) : text.report.allRows(format, rows.length);
  return (
    <section className="card details" aria-labelledby="details-title">
      <div className="tools">
        <h2 id="details-title">{text.report.details}</h2>
        <span className="quiet-text" aria-live="polite">
          {counted}
        </span>
        <span className="push" />
        <SortChoice address={address} columns={columns} />
        <SearchField address={address} />
      </div>
      <DetailsTable address={address} rows={shown} total={sumRows(found)} totalLabel={counted} columns={columns} />
      {found.length === 0 && (
        <div className="nothing">
          <p>{text.report.noneFound}</p>
          <Link to={{ ...address, search: "", tablePage: 1 }}>{text.report.clearSearch}</Link>
        </div>
      )}
      <nav className="card-foot" aria-label={text.report.pages}>
        {found.length > 0 && (
          <span className="quiet-text small">{text.report.showing(format, first + 1, first + shown.length, sorted.length)}</span>
        )}
        <span className="push" />
        {page > 1 && <Link to={{ ...address, tablePage: page - 1 }}>{text.report.previous}</Link>}
        {page < pages && <Link to={{ ...address, tablePage: page + 1 }}>{text.report.next}</Link>}
      </nav>
    </section>
  );
}

function SearchField({ address }: { readonly address: ConnectorsAddress }): ReactNode {
  const { text } = useMessages();
  return (
    <label className="search">
      <Icon name="search" />
      <span className="visually-hidden">{text.report.search}</span>
      <input
        type="search"
        placeholder={text.report.search}
        maxLength={256}
        value={address.search}
        onChange={(event) => replaceAddress({ ...address, search: event.target.value, tablePage: 1 })}
      />
    </label>
  );
}
