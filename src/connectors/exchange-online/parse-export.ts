import { parseCsv } from "../../readers/csv/parse-csv.ts";
import type { ExportedRecord, ExportedValue } from "./exported-record.ts";
import { parseClixml } from "./parse-clixml.ts";

/**
 * Reads what `Get-InboundConnector` or `Get-OutboundConnector` gave, as JSON, CSV or CLIXML.
 *
 * @param text decoded, without a byte order mark
 * @returns `undefined` when it is none of these
 */
export function parseConnectorExport(text: string): readonly ExportedRecord[] | undefined {
  const start = text.trimStart().slice(0, 1);
  if (start === "<") return parseClixml(text.trimStart());
  return start === "[" || start === "{" ? parseJson(text) : parseTable(text);
}

function parseJson(text: string): readonly ExportedRecord[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const value: unknown = isObject(parsed) && Array.isArray(parsed.value) ? parsed.value : parsed;
  const objects: readonly unknown[] = Array.isArray(value) ? value : [value];
  return objects.every(isObject) ? objects.map(toRecord) : undefined;
}

function toRecord(object: Readonly<Record<string, unknown>>): ExportedRecord {
  return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), toValue(value)]));
}

function toValue(value: unknown): ExportedValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.flatMap((item: unknown) => (typeof item === "string" ? [item] : []));
  // Windows PowerShell wraps a list that came over the network: `{ "value": [...], "Count": 2 }`.
  return isObject(value) && Array.isArray(value.value) ? toValue(value.value) : String(value).slice(0, 100);
}

function parseTable(text: string): readonly ExportedRecord[] | undefined {
  const { names, rows, unreadable } = parseCsv(text);
  if (unreadable > 0 || !names.some((name) => name.toLowerCase() === "name")) return undefined;
  return rows.map((row) => new Map(names.map((name, index) => [name.toLowerCase(), row[index] ?? ""])));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
