import { columnsOf, cut, padEnd, padStart, wrap } from "../text/columns.ts";
import type { MailContent } from "./mail-content.ts";

const WIDTH = 78;
/** A name that is longer would make every row longer than a window is wide. */
const WIDEST_CELL = 40;
const GAP = "  ";

/** The mail as plain text. */
export function renderMailText(content: MailContent): string {
  const { title, days, timeZone, shown, summary, findings, findingsTitle, moreFindings, link, footer, texts } = content;
  const blocks = [
    [title, `${days}, ${timeZone}`, ...shown.map(([label, words]) => `${label}: ${words}`)],
    summary.flatMap((sentence) => wrap(sentence, WIDTH)),
    renderTable(content),
    [findingsTitle],
    ...findings.map((finding) => [finding.title, ...[finding.told, finding.advice].flatMap((words) => wrap(words, WIDTH))]),
    moreFindings === "" ? [] : [moreFindings],
    link === null ? [] : [`${texts.openPage}: ${link}`],
    ["-- ", ...footer.flatMap((words) => wrap(words, WIDTH))],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

/** Names at the left, figures at the right, the sums below. Nothing where there are no rows. */
function renderTable({ rows, table: { columns, totals }, rowsNote, texts }: MailContent): readonly string[] {
  if (rows.length === 0) return [];
  const foot = columns.map(({ foot: footOf }, index) => (index === 0 ? texts.total : (footOf(totals) ?? "")));
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ words }) => cut(words(row), WIDEST_CELL))), foot];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => columnsOf(line[index] ?? ""))));
  const align = (line: readonly string[]) =>
    line.map((cell, index) => (columns[index]?.isFigure === true ? padStart : padEnd)(cell, widths[index] ?? 0)).join(GAP);
  return [...cells.map((line) => align(line).trimEnd()), "", rowsNote];
}
