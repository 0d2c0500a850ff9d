import type { ReactNode } from "react";
import type { TlsOutcome } from "../../../model/tls.ts";
import type { ReportRow } from "../../../report/connectors/report-rows.ts";
import { OUTCOMES_OF_COLUMN, type ShareColumn } from "../../../report/connectors/row-figures.ts";
import type { TableColumn } from "../../../report/connectors/table-columns.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { messagesOfRow } from "./message-links.ts";

/** Warm cells lead the eye to what needs attention. */
const WARM: ReadonlySet<string> = new Set(["no-tls", "ssl3", "tls10", "tls11"] satisfies readonly ShareColumn[]);

interface FigureCellProps {
  readonly column: TableColumn;
  readonly row: ReportRow;
  readonly address: ConnectorsAddress;
}

/** A figure that opens the messages that it counts; a change, and nothing, opens none. */
export function FigureCell({ column, row, address }: FigureCellProps): ReactNode {
  const words = column.words(row);
  const outcomes = outcomesOf(column.column);
  if (column.isZero(row)) return <span className="zero">{words}</span>;
  if (outcomes === undefined) return <span>{words}</span>;
  return (
    <Link to={messagesOfRow(row, address, outcomes)} className={classOf(column.column, outcomes)}>
      {words}
    </Link>
  );
}

/** The outcomes of the messages that a column counts, none for all of them; `undefined` for a column that counts no messages of the row. */
function outcomesOf(column: TableColumn["column"]): readonly TlsOutcome[] | undefined {
  if (column === "unknown") return ["unknown"];
  if (column === "volume") return [];
  return isShareColumn(column) ? OUTCOMES_OF_COLUMN[column] : undefined;
}

function isShareColumn(column: TableColumn["column"]): column is ShareColumn {
  return column in OUTCOMES_OF_COLUMN;
}

function classOf(column: TableColumn["column"], outcomes: readonly TlsOutcome[]): string | undefined {
  if (column === "volume") return undefined;
  return WARM.has(column) ? `pill below-floor ${outcomes[0]?.replace(".", "")}` : "share";
}
