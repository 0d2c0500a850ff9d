import { parseTraceColumns } from "./parse/columns.ts";

/** Whether a line is the row of names of an extended message trace: the rows below it say nothing of what they are. */
export function recognizeMicrosoft365(line: string): boolean {
  return parseTraceColumns(line) !== undefined;
}
