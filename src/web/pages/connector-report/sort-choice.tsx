import { type ReactNode, useId } from "react";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { visit } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { startsDescending } from "./details-table.tsx";
import type { DetailsColumn } from "./report-columns.tsx";

interface SortChoiceProps {
  readonly address: ConnectorsAddress;
  readonly columns: readonly DetailsColumn[];
}

/** On a phone the table has no heads to sort by. */
export function SortChoice({ address, columns }: SortChoiceProps): ReactNode {
  const { text } = useMessages();
  const id = useId();
  return (
    <div className="tool sort-choice phone-only">
      <label className="tool-label" htmlFor={id}>
        {text.report.sortBy}
      </label>
      <span className="choice">
        <select
          id={id}
          value={address.sort.column}
          onChange={(event) => {
            const chosen = columns.find(({ column }) => column === event.target.value);
            if (chosen === undefined) return;
            visit({ ...address, sort: { column: chosen.column, descending: startsDescending(chosen) }, tablePage: 1 });
          }}
        >
          {columns.map(({ column, title }) => (
            <option key={column} value={column}>
              {title}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
