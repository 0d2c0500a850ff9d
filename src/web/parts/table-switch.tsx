import type { ReactNode } from "react";
import { useMessages } from "../preferences/messages-context.tsx";
import { Icon } from "./icon.tsx";

interface TableSwitchProps {
  readonly isTable: boolean;
  readonly setTable: (isTable: boolean) => void;
}

/** Turns a chart into the table of its data, and back. */
export function TableSwitch({ isTable, setTable }: TableSwitchProps): ReactNode {
  const { text } = useMessages();
  return (
    <button type="button" className="link table-switch" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
      <Icon name={isTable ? "report" : "table"} />
      {isTable ? text.chart.showChart : text.chart.showTable}
    </button>
  );
}
