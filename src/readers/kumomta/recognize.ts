import { parseJsonRecord } from "../json/json-record.ts";

/** Whether a line is a log record of KumoMTA's: the names that no other program uses together. */
export function recognizeKumoMta(line: string): boolean {
  const record = parseJsonRecord(line);
  return record !== undefined && typeof record.type === "string" && "num_attempts" in record && "nodeid" in record && "queue" in record;
}
