import { parseExchangeTime } from "../../exchange/parse/time.ts";
import { parseCount } from "../../facts/parse-count.ts";
import type { TraceColumns } from "./columns.ts";

/** A row of an extended message trace about mail that came in or went out by SMTP. */
export interface TraceRow {
  readonly at: number;
  readonly event: "received" | "sent";
  readonly networkMessageId: string;
  readonly messageId: string | null;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly recipientStatus: string;
  readonly recipientCount: number | null;
  readonly sizeBytes: number | null;
  readonly isIncoming: boolean;
  readonly originalClientAddress: string | null;
  readonly serverAddress: string | null;
  readonly serverName: string | null;
  readonly connector: string | null;
  readonly customData: string;
}

/** A row about something else. */
export interface OtherRow {
  readonly at: number;
  readonly event: "other";
}

const MOST_RECIPIENTS = 1000;
const EVENTS: Readonly<Record<string, TraceRow["event"]>> = { RECEIVE: "received", SENDEXTERNAL: "sent" };

/** Reads a row: of another event it gives the time alone, `undefined` when it is not whole. */
export function parseTraceRow(fields: readonly string[], columns: TraceColumns): TraceRow | OtherRow | undefined {
  const fieldOf = (name: string): string => fields[columns.get(name) ?? -1]?.trim() ?? "";
  const textOf = (name: string): string | null => fieldOf(name).slice(0, 998) || null;
  const at = parseTraceTime(fieldOf("date_time"));
  if (Number.isNaN(at) || fields.length < columns.size) return undefined;
  const event = fieldOf("source").toUpperCase() === "SMTP" ? EVENTS[fieldOf("event_id").toUpperCase()] : undefined;
  const networkMessageId = textOf("network_message_id");
  if (event === undefined || networkMessageId === null) return { at, event: "other" };
  return {
    at,
    event,
    networkMessageId: networkMessageId.slice(0, 64).toLowerCase(),
    messageId: textOf("message_id"),
    sender: fieldOf("sender_address"),
    recipients: fieldOf("recipient_address").split(";", MOST_RECIPIENTS).filter(Boolean),
    recipientStatus: fieldOf("recipient_status"),
    recipientCount: parseCount(fieldOf("recipient_count")),
    sizeBytes: parseCount(fieldOf("total_bytes")),
    isIncoming: fieldOf("directionality").toLowerCase() === "incoming",
    originalClientAddress: textOf("original_client_ip")?.toLowerCase() ?? null,
    serverAddress: textOf("server_ip")?.toLowerCase() ?? null,
    serverName: textOf("server_hostname")?.toLowerCase() ?? null,
    connector: textOf("connector_id"),
    customData: fieldOf("custom_data"),
  };
}

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d)(?::(\d\d))? ([AP])M$/i;

/** `2026-11-22T01:00:00.1234567Z`, or `11/22/2026 1:00:00 AM`; UTC. */
export function parseTraceTime(text: string): number {
  const match = AMERICAN.exec(text);
  if (match === null) return parseExchangeTime(text.endsWith("Z") ? text : `${text}Z`);
  const [, month, day, year, hour, minute, second = "00", half = ""] = match;
  const hours = (Number(hour) % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  const two = (part: string | number | undefined): string => String(part).padStart(2, "0");
  return parseExchangeTime(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:${second}Z`);
}

/** Where a message was handed to, as `recipient_status` tells it: `[{LED=250 2.0.0 OK};{FQDN=mx.example.net};{IP=192.0.2.2}]`. */
export function parseNextHop(status: string): { readonly name: string | null; readonly address: string | null } {
  return {
    name: /\{FQDN=([\w.-]{1,253})\}/i.exec(status)?.[1]?.toLowerCase() ?? null,
    address: /\{IP=([0-9A-Fa-f:.]{2,45})\}/i.exec(status)?.[1]?.toLowerCase() ?? null,
  };
}
