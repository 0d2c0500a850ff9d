import type { ReactNode } from "react";
import { REPORT_COLUMNS } from "../../../report/connectors/shown-report.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { replaceAddress } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { PopoverButton } from "../../parts/popover-button.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { DetailsColumn } from "./report-columns.tsx";

interface ColumnsPanelProps {
  readonly address: ConnectorsAddress;
  /** Those that are shown. */
  readonly columns: readonly DetailsColumn[];
  /** Those that can be shown. */
  readonly possible: readonly DetailsColumn[];
}

const CELLS = ["percent", "counts"] as const;

/** Which columns the table has, and whether versions stand in percent or in numbers. It takes effect at once. */
export function ColumnsPanel({ address, columns, possible }: ColumnsPanelProps): ReactNode {
  const { text } = useMessages();
  return (
    <PopoverButton
      className="control"
      face={
        <>
          <Icon name="columns" />
          {text.report.columnChoice}
        </>
      }
      title={text.report.columnsTitle}
      renderPanel={() => (
        <div className="columns-panel">
          <CellsChoice address={address} />
          <fieldset>
            <legend>{text.report.columnsTitle}</legend>
            <div className="column-list">
              {possible.map((column) => (
                <ColumnBox key={column.column} column={column} address={address} shown={columns} />
              ))}
            </div>
          </fieldset>
          <button
            type="button"
            className="link"
            disabled={address.columns === null}
            onClick={() => replaceAddress({ ...address, columns: null })}
          >
            {text.report.resetColumns}
          </button>
        </div>
      )}
    />
  );
}

function CellsChoice({ address }: { readonly address: ConnectorsAddress }): ReactNode {
  const { text } = useMessages();
  return (
    <fieldset>
      <legend>{text.report.cellsTitle}</legend>
      <div className="radios">
        {CELLS.map((cells) => (
          <label key={cells}>
            <input type="radio" name="cells" checked={address.cells === cells} onChange={() => replaceAddress({ ...address, cells })} />
            {text.report.cellNames[cells]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ColumnBoxProps {
  readonly column: DetailsColumn;
  readonly address: ConnectorsAddress;
  readonly shown: readonly DetailsColumn[];
}

function ColumnBox({ column: { column, title }, address, shown }: ColumnBoxProps): ReactNode {
  const isShown = shown.some((one) => one.column === column);
  const toggle = () => {
    const names = new Set(shown.map((one) => one.column));
    if (isShown) names.delete(column);
    else names.add(column);
    replaceAddress({ ...address, columns: REPORT_COLUMNS.filter((name) => names.has(name)) });
  };
  return (
    <label>
      <input type="checkbox" checked={isShown} disabled={isShown && shown.length === 1} onChange={toggle} />
      {title}
    </label>
  );
}
