import type { CsvValue } from "../../messages/csv.ts";
import { totalOf } from "../../model/tls.ts";
import { belowChangeOf, type Figures, figureIn, volumeChangeOf } from "./row-figures.ts";
import type { ColumnContext, TableColumn } from "./table-columns.ts";

/** The columns that hold the period against other days. What is not known of those is a dash, never a zero. */
export function createCompareColumns({ messages, comparedName }: ColumnContext): readonly TableColumn[] {
  const { text, format } = messages;
  const { columns } = text.report;
  const changeOfVolume = (figures: Figures) => {
    const change = volumeChangeOf(figures);
    if (change === null) return "–";
    return Number.isFinite(change) ? format.change(change) : text.report.newThen;
  };
  const changeOfShare = (figures: Figures) => {
    const change = belowChangeOf(figures);
    return change === null ? "–" : text.flow.points(format.points(change));
  };
  const volumeThen = ({ before }: Figures) => (before === null ? "–" : format.number(totalOf(before)));
  return [
    figureColumn("below-change", columns.belowChange, changeOfShare, (row) => plainPoints(belowChangeOf(row))),
    figureColumn("volume-before", columns.volumeBefore(comparedName ?? "–"), volumeThen, (row) => figureIn(row, "volume-before")),
    figureColumn("volume-change", columns.volumeChange, changeOfVolume, (row) => {
      const change = volumeChangeOf(row);
      return change === Number.POSITIVE_INFINITY ? text.report.newThen : plainPoints(change);
    }),
  ];
}

function figureColumn(
  column: "below-change" | "volume-before" | "volume-change",
  title: string,
  words: (figures: Figures) => string,
  plain: (figures: Figures) => CsvValue,
): TableColumn {
  return { column, title, isFigure: true, isZero: (row) => (figureIn(row, column) ?? 0) === 0, words, plain, foot: words };
}

/** In percent, or percentage points, with one decimal. */
function plainPoints(change: number | null): number | null {
  return change === null ? null : Math.round(1000 * change) / 10;
}
