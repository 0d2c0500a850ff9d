/** A value of a CSV cell; lists stand with blanks between their items. */
export type CsvValue = string | number | boolean | null | undefined | readonly string[];

/**
 * One line of CSV (RFC 4180), line end included.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front: names in a log come from strangers.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function renderCsvLine(values: readonly CsvValue[]): string {
  return `${values.map(renderCell).join(",")}\r\n`;
}

/** A whole table; the first row names the columns. */
export function renderCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map(renderCsvLine).join("");
}

function renderCell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : value.join(" ");
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
