import { countOf, type JsonRecord, recordOf } from "../json/json-record.ts";

/** The parts of a row that tell how a message travelled. */
export interface GmailRow {
  readonly event: JsonRecord;
  readonly message: JsonRecord;
  readonly connection: JsonRecord;
}

/**
 * Takes a row apart. In tables of all of Workspace's logs, Gmail's part stands under `gmail`.
 *
 * @returns `undefined` when it is no row of Gmail's
 */
export function parseRow(record: JsonRecord): GmailRow | undefined {
  const gmail = recordOf(record.gmail) ?? record;
  const event = recordOf(gmail.event_info);
  const message = recordOf(gmail.message_info);
  if (event === undefined || message === undefined || !("timestamp_usec" in event)) return undefined;
  return { event, message, connection: recordOf(message.connection_info) ?? {} };
}

/** Epoch milliseconds UTC; `NaN` when the row has no time. */
export function timeOf(record: JsonRecord): number {
  const micros = countOf(parseRow(record)?.event.timestamp_usec);
  return micros === null ? Number.NaN : Math.floor(micros / 1000);
}
