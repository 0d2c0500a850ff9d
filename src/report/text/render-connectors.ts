import type { ConnectorTotal } from "../report.ts";
import { columnsOf, cut, padEnd, padStart, wrap } from "./columns.ts";
import { type ConnectorColumn, connectorColumns } from "./connector-columns.ts";
import type { Layout } from "./layout.ts";
import { renderPathName } from "./path-name.ts";

const INDENT = "  ";
const GAP = "  ";
/** A name that gets less room than this stands on a line of its own. */
const NARROWEST_NAME = 16;

/** How the figures of all rows stand below each other. */
interface Grid {
  readonly columns: readonly ConnectorColumn[];
  readonly widths: readonly number[];
  readonly gap: string;
  readonly nameWidth: number;
}

/** The connectors' table: outbound rows, inbound rows; shares per version, then messages. */
export function renderConnectors(layout: Layout, totals: readonly ConnectorTotal[]): readonly string[] {
  const { messages, style, width } = layout;
  if (totals.length === 0) return [];
  const grid = createGrid(layout, totals);
  const tables = (["outbound", "inbound"] as const).flatMap((direction) => {
    const rows = totals.filter((total) => total.direction === direction);
    if (rows.length === 0) return [];
    const figures = grid.columns.map(({ heading }, index) => alignFigure(heading, index, grid)).join("");
    const title = messages.text.direction[direction];
    const heading = isNarrow(grid) ? [INDENT + title, alignName("", grid) + figures] : [alignName(title, grid) + figures];
    return ["", ...heading.map(style.quiet), ...rows.flatMap((row) => renderRow(layout, row, grid))];
  });
  const note = wrap(messages.report.sharesOfKnown, width - INDENT.length).map((line) => style.quiet(INDENT + line));
  return [style.heading(messages.report.connectors), ...note, ...tables];
}

function createGrid(layout: Layout, totals: readonly ConnectorTotal[]): Grid {
  const columns = connectorColumns(layout, totals);
  const widths = columns.map(({ heading, cell }) => Math.max(columnsOf(heading), ...totals.map((total) => columnsOf(cell(total)))));
  const figures = (gap: string): number => widths.reduce((sum, width) => sum + width + gap.length, INDENT.length);
  const gap = figures(GAP) > layout.width ? " " : GAP;
  return { columns, widths, gap, nameWidth: Math.max(0, layout.width - figures(gap)) };
}

/** A connector's type and whether it forces TLS stand below its name, or behind it where that has a line of its own. */
function renderRow(layout: Layout, total: ConnectorTotal, grid: Grid): readonly string[] {
  const { messages, style, width } = layout;
  const name = renderPathName(messages, total);
  const kind = [total.connectorType ?? "", total.forcesTls === true ? messages.report.forcedTls : ""]
    .filter((part) => part !== "")
    .join(", ");
  const figures = grid.columns.map(({ cell, paint }, index) => paint(total, alignFigure(cell(total), index, grid))).join("");
  if (isNarrow(grid)) {
    const first = cut(kind === "" ? name : `${name}, ${kind}`, width - INDENT.length);
    return [INDENT + first, alignName("", grid) + figures];
  }
  const row = alignName(cut(name, grid.nameWidth), grid) + figures;
  return kind === "" ? [row] : [row, `${INDENT}${INDENT}${style.quiet(kind)}`];
}

function isNarrow({ nameWidth }: Grid): boolean {
  return nameWidth < NARROWEST_NAME;
}

function alignName(name: string, { nameWidth }: Grid): string {
  return INDENT + padEnd(cut(name, nameWidth), nameWidth);
}

function alignFigure(text: string, index: number, { widths, gap }: Grid): string {
  return gap + padStart(text, widths[index] ?? 0);
}
