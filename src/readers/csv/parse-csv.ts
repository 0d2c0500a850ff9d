import { parseCsvRow } from "./parse-csv-row.ts";

/** Lines of one row: a comment or a subject may hold a few. */
const MOST_LINES_OF_ROW = 200;

/** Rows of a table by the names in its first one. */
export interface CsvTable {
  /** As written, blanks around them left out. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines that are no whole row. */
  readonly unreadable: number;
}

/**
 * Reads a table with its names in the first row, separated by commas or, as spreadsheets in many countries write it, by semicolons.
 * A field in quotation marks may go over several lines. `#TYPE ...`, which PowerShell puts before it, is passed over.
 */
export function parseCsv(text: string): CsvTable {
  const lines = text.split(/\r\n|\n|\r/).filter((line, index) => index > 2 || !/^#TYPE /.test(line));
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = lines[first] ?? "";
  const separator = findSeparator(head);
  const names = parseCsvRow(head, separator)?.map((name) => name.trim()) ?? [];
  return { names, ...readRows(lines.slice(first + 1), separator) };
}

/** The one that the row of names holds more of. */
function findSeparator(head: string): string {
  return head.split(";").length > head.split(",").length ? ";" : ",";
}

function readRows(lines: readonly string[], separator: string): Pick<CsvTable, "rows" | "unreadable"> {
  const rows: (readonly string[])[] = [];
  let unreadable = 0;
  for (let at = 0; at < lines.length; ) {
    const found = readRow(lines, at, separator);
    if (found === undefined) unreadable++;
    else if (found.row.some((field) => field !== "")) rows.push(found.row);
    at = found?.end ?? at + 1;
  }
  return { rows, unreadable };
}

function readRow(
  lines: readonly string[],
  start: number,
  separator: string,
): { readonly row: readonly string[]; readonly end: number } | undefined {
  let text = lines[start] ?? "";
  for (let end = start + 1; end <= start + MOST_LINES_OF_ROW; end++) {
    const row = parseCsvRow(text, separator);
    if (row !== undefined) return { row, end };
    const next = lines[end];
    if (next === undefined || !isOpen(text)) return undefined;
    text += `\n${next}`;
  }
  return undefined;
}

/** Quotation marks come in pairs. */
function isOpen(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1;
}
