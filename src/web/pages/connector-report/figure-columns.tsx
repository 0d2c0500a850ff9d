import type { ReactNode } from "react";
import type { CsvValue } from "../../../messages/csv.ts";
import { type TlsOutcome, totalOf } from "../../../model/tls.ts";
import { Link } from "../../address/link.tsx";
import { plainPercent } from "../../parts/panel-menu/plain-percent.ts";
import { nameOfShare } from "./describe-clause.ts";
import { messagesOfRow } from "./message-links.ts";
import type { ColumnContext, DetailsColumn } from "./report-columns.tsx";
import type { ReportRow } from "./report-rows.ts";
import { countIn, OUTCOMES_OF_COLUMN, SHARE_COLUMNS, type ShareColumn, shareIn } from "./row-figures.ts";

/** Warm cells lead the eye to what needs attention. */
const WARM: ReadonlySet<ShareColumn> = new Set(["no-tls", "ssl3", "tls10", "tls11"]);

/** The columns of TLS outcomes, of what is not known, and of the volume. */
export function createFigureColumns(context: ColumnContext): readonly DetailsColumn[] {
  return [...SHARE_COLUMNS.map((column) => shareColumn(column, context)), unknownColumn(context), volumeColumn(context)];
}

function shareColumn(column: ShareColumn, context: ColumnContext): DetailsColumn {
  const { address, messages } = context;
  const { text, format } = messages;
  const isCounts = address.cells === "counts";
  const name = nameOfShare(column, text);
  const outcomes = OUTCOMES_OF_COLUMN[column];
  const words = (counts: ReportRow["counts"]): string => {
    if (isCounts) return format.number(countIn(counts, column));
    const share = shareIn(counts, column);
    return share === null ? "–" : format.bareShare(share);
  };
  const plain = (row: ReportRow): CsvValue => {
    if (isCounts) return countIn(row.counts, column);
    const share = shareIn(row.counts, column);
    return share === null ? null : plainPercent(share);
  };
  return {
    column,
    title: isCounts ? name : text.report.shareColumn(name),
    isFigure: true,
    isZero: (row) => countIn(row.counts, column) === 0,
    cell: (row) =>
      countIn(row.counts, column) === 0 ? (
        <span className="zero">{words(row.counts)}</span>
      ) : (
        <CellLink
          row={row}
          outcomes={outcomes}
          context={context}
          className={WARM.has(column) ? `pill below-floor ${outcomes[0].replace(".", "")}` : "share"}
        >
          {words(row.counts)}
        </CellLink>
      ),
    plain,
    foot: ({ counts }) => words(counts),
  };
}

function unknownColumn(context: ColumnContext): DetailsColumn {
  const { text, format } = context.messages;
  return {
    column: "unknown",
    title: text.report.columns.unknown,
    isFigure: true,
    isZero: ({ counts }) => counts.unknown === 0,
    cell: (row) =>
      row.counts.unknown === 0 ? (
        <span className="zero">{format.number(0)}</span>
      ) : (
        <CellLink row={row} outcomes={["unknown"]} context={context} className="share">
          {format.number(row.counts.unknown)}
        </CellLink>
      ),
    plain: ({ counts }) => counts.unknown,
    foot: ({ counts }) => format.number(counts.unknown),
  };
}

function volumeColumn(context: ColumnContext): DetailsColumn {
  const { text, format } = context.messages;
  return {
    column: "volume",
    title: text.report.columns.volume,
    isFigure: true,
    isZero: () => false,
    cell: (row) => (
      <CellLink row={row} outcomes={[]} context={context}>
        {format.number(row.total)}
      </CellLink>
    ),
    plain: ({ total }) => total,
    foot: ({ counts }) => format.number(totalOf(counts)),
  };
}

interface CellLinkProps {
  readonly row: ReportRow;
  readonly outcomes: readonly TlsOutcome[];
  readonly context: ColumnContext;
  readonly className?: string;
  readonly children: string;
}

/** A figure that opens the messages that it counts. */
function CellLink({ row, outcomes, context, className, children }: CellLinkProps): ReactNode {
  return (
    <Link to={messagesOfRow(row, context.address, outcomes)} className={className}>
      {children}
    </Link>
  );
}
