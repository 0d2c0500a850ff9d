const COLUMNS = 12;
/** Cards that differ by less stand as halves: 7 and 5 alone stay as they are. */
const LEAST_APART = 2;

/**
 * Cards placed row by row in their order, each row filled to its end whatever cards there are.
 *
 * @param wanted columns that each card would have, 1 to 12
 * @returns the columns that each gets
 */
export function fillRows(wanted: readonly number[]): readonly number[] {
  const rows: number[][] = [];
  for (const columns of wanted) {
    const row = rows.at(-1);
    if (row !== undefined && sumOf(row) + columns <= COLUMNS) row.push(columns);
    else rows.push([columns]);
  }
  return rows.flatMap(fillRow);
}

/** What is left of a row goes to its cards by their size; cards of nearly one size get the same. */
function fillRow(row: readonly number[]): readonly number[] {
  const sum = sumOf(row);
  if (sum === COLUMNS) return row;
  const isEven = Math.max(...row) - Math.min(...row) < LEAST_APART;
  const filled = row.map((columns) => Math.floor(isEven ? COLUMNS / row.length : (COLUMNS * columns) / sum));
  const left = COLUMNS - sumOf(filled);
  const largest = filled.indexOf(Math.max(...filled));
  return filled.map((columns, index) => (index === largest ? columns + left : columns));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
