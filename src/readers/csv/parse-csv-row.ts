/** Fields of one row: the widest known export has some thirty. */
const MOST_FIELDS = 200;

/**
 * Reads one row of comma-separated values: a field in quotation marks may hold separators, and quotation marks doubled.
 *
 * @param separator one character
 * @returns `undefined` for a row that ends within quotation marks, or that has more fields than any log
 * @see RFC 4180 section 2
 */
export function parseCsvRow(row: string, separator = ","): readonly string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    if (fields.length >= MOST_FIELDS) return undefined;
    const end = row.charCodeAt(at) === 34 ? findQuotedEnd(row, at) : findPlainEnd(row, at, separator);
    if (end === -1) return undefined;
    const isQuoted = row.charCodeAt(at) === 34;
    fields.push(isQuoted ? row.slice(at + 1, end - 1).replaceAll('""', '"') : row.slice(at, end));
    if (end >= row.length) return fields;
    if (row[end] !== separator) return undefined;
    at = end;
  }
}

/** One past the closing quotation mark; -1 without one. */
function findQuotedEnd(row: string, start: number): number {
  for (let at = row.indexOf('"', start + 1); at !== -1; at = row.indexOf('"', at + 2)) {
    if (row.charCodeAt(at + 1) !== 34) return at + 1;
  }
  return -1;
}

function findPlainEnd(row: string, start: number, separator: string): number {
  const end = row.indexOf(separator, start);
  return end === -1 ? row.length : end;
}
