import { DIRECTIONS } from "../../model/delivery.ts";
import { parseIsoTime } from "../json/iso-time.ts";
import { parseJsonRecord } from "../json/json-record.ts";

/** Whether a line is a record of the documented form: a time and a direction under the names that only it has. */
export function recognizeNdjson(line: string): boolean {
  const record = parseJsonRecord(line);
  return record !== undefined && !Number.isNaN(parseIsoTime(record.observedAt)) && DIRECTIONS.some((one) => one === record.direction);
}
