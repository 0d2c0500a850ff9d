import { type ReactNode, useId } from "react";
import { type ConnectorsAddress, PAGE_SIZES } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { visit } from "../../address/use-address.ts";
import { Choice } from "../../parts/choice.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

interface TablePagesProps {
  readonly address: ConnectorsAddress;
  /** The rows before this page. */
  readonly first: number;
  readonly shown: number;
  readonly found: number;
  readonly pages: number;
}

/** Which rows are shown, how many at once, and the way to the others. */
export function TablePages({ address, first, shown, found, pages }: TablePagesProps): ReactNode {
  const { text, format } = useMessages();
  const id = useId();
  const page = Math.floor(first / address.rows) + 1;
  const left = Math.min(address.rows, found - first - shown);
  const sizes = PAGE_SIZES.map((size) => ({ value: String(size), name: format.number(size) }));
  return (
    <nav className="card-foot" aria-label={text.report.pages}>
      {found > 0 && <span className="quiet-text small">{text.report.showing(format, first + 1, first + shown, found)}</span>}
      <span className="push" />
      {found > (PAGE_SIZES[0] ?? 0) && (
        <span className="page-size">
          <span aria-hidden="true" className="quiet-text small">
            {text.report.pageSize}
          </span>
          <Choice
            id={id}
            label={text.report.pageSize}
            value={String(address.rows)}
            options={sizes}
            onChoose={(chosen) => {
              const rows = PAGE_SIZES.find((size) => String(size) === chosen);
              if (rows !== undefined) visit({ ...address, rows, tablePage: 1 });
            }}
          />
        </span>
      )}
      {page > 1 && <Link to={{ ...address, tablePage: page - 1 }}>{text.report.previousRows(format, address.rows)}</Link>}
      {page < pages && <Link to={{ ...address, tablePage: page + 1 }}>{text.report.nextRows(format, left)}</Link>}
    </nav>
  );
}
