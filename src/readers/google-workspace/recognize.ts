import { parseJsonRecord } from "../json/json-record.ts";
import { parseRow } from "./parse.ts";

/** Whether a line is a row of the Gmail log that Google Workspace exports. */
export function recognizeGoogleWorkspace(line: string): boolean {
  const record = parseJsonRecord(line);
  return record !== undefined && parseRow(record) !== undefined;
}
