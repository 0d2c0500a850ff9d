import type { CsvValue } from "../../messages/csv.ts";
import { plainPercent } from "../../messages/plain-percent.ts";
import { totalOf } from "../../model/tls.ts";
import { nameOfShare } from "./describe-clause.ts";
import type { ReportRow } from "./report-rows.ts";
import { countIn, SHARE_COLUMNS, type ShareColumn, shareIn } from "./row-figures.ts";
import type { ColumnContext, TableColumn } from "./table-columns.ts";

/** The columns of TLS outcomes, of what is not known, and of the volume. */
export function createFigureColumns(context: ColumnContext): readonly TableColumn[] {
  return [...SHARE_COLUMNS.map((column) => shareColumn(column, context)), unknownColumn(context), volumeColumn(context)];
}

function shareColumn(column: ShareColumn, { shown, messages }: ColumnContext): TableColumn {
  const { text, format } = messages;
  const isCounts = shown.cells === "counts";
  const name = nameOfShare(column, text);
  const words = ({ counts }: Pick<ReportRow, "counts">): string => {
    if (isCounts) return format.number(countIn(counts, column));
    const share = shareIn(counts, column);
    return share === null ? "–" : format.bareShare(share);
  };
  const plain = ({ counts }: ReportRow): CsvValue => {
    if (isCounts) return countIn(counts, column);
    const share = shareIn(counts, column);
    return share === null ? null : plainPercent(share);
  };
  return {
    column,
    title: isCounts ? name : text.report.shareColumn(name),
    isFigure: true,
    isZero: ({ counts }) => countIn(counts, column) === 0,
    words,
    plain,
    foot: words,
  };
}

function unknownColumn({ messages: { text, format } }: ColumnContext): TableColumn {
  const words = ({ counts }: Pick<ReportRow, "counts">) => format.number(counts.unknown);
  return {
    column: "unknown",
    title: text.report.columns.unknown,
    isFigure: true,
    isZero: ({ counts }) => counts.unknown === 0,
    words,
    plain: ({ counts }) => counts.unknown,
    foot: words,
  };
}

function volumeColumn({ messages: { text, format } }: ColumnContext): TableColumn {
  return {
    column: "volume",
    title: text.report.columns.volume,
    isFigure: true,
    isZero: () => false,
    words: ({ total }) => format.number(total),
    plain: ({ total }) => total,
    foot: ({ counts }) => format.number(totalOf(counts)),
  };
}
