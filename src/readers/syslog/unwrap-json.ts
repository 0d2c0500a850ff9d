import { parseJsonRecord } from "../json/json-record.ts";
import { isPlainLine } from "./plain-line.ts";

/**
 * Brings one JSON object, as journald, Docker and log collectors write them, into the plain form
 * `2026-11-22T00:57:12.123Z host tag[pid]: text`.
 *
 * @returns `undefined` when it is no JSON object or has no message
 * @see systemd.journal-fields(7); Docker's json-file driver
 */
export function unwrapJson(text: string): string | undefined {
  const record = parseJsonRecord(text);
  if (record === undefined) return undefined;
  const message = textOf(firstOf(record, ["MESSAGE", "message", "msg", "log", "_raw", "event.original"]))?.replace(/\r?\n$/, "");
  if (message === undefined) return undefined;
  const program = textOf(firstOf(record, PROGRAM_FIELDS));
  // Docker and many collectors keep the whole syslog line as the message.
  if (isPlainLine(message)) return message;
  if (program === undefined) return undefined;
  const [, tag = program, tagPid] = /^([^[\s]{1,128})(?:\[(\d{1,10})\])?:?$/.exec(program) ?? [];
  const pid = textOf(firstOf(record, ["SYSLOG_PID", "_PID", "procid", "pid", "process.pid"])) ?? tagPid;
  const host = textOf(firstOf(record, ["_HOSTNAME", "host", "hostname", "host.name"])) ?? "localhost";
  const time = timeOf(record);
  if (time === undefined) return undefined;
  const bracket = pid === undefined || !/^\d{1,10}$/.test(pid) ? "" : `[${pid}]`;
  return `${time} ${host.replace(/\s+/g, "_")} ${tag.replace(/[\s:[<]+/g, "_")}${bracket}: ${message.replace(/^ /, "").replace(/[\r\n]+/g, " ")}`;
}

const PROGRAM_FIELDS = ["SYSLOG_IDENTIFIER", "program", "programname", "ident", "appname", "app-name", "process.name", "tag"];

function firstOf(record: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  for (const name of names) {
    const value = record[name] ?? nested(record, name);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

function nested(record: Readonly<Record<string, unknown>>, name: string): unknown {
  const dot = name.indexOf(".");
  const outer = dot === -1 ? undefined : record[name.slice(0, dot)];
  return typeof outer === "object" && outer !== null ? (outer as Record<string, unknown>)[name.slice(dot + 1)] : undefined;
}

/** journald writes text that is no clean UTF-8 as an array of bytes, and a repeated field as an array of texts. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return textOf((value as Record<string, unknown>).name);
  if (!Array.isArray(value) || value.length > 65_536) return undefined;
  if (value.every((byte): byte is number => typeof byte === "number")) return Buffer.from(value).toString("utf8");
  return textOf(value[0]);
}

function timeOf(record: Readonly<Record<string, unknown>>): string | undefined {
  const micros = textOf(record._SOURCE_REALTIME_TIMESTAMP) ?? textOf(record.__REALTIME_TIMESTAMP);
  if (micros !== undefined && /^\d{13,18}$/.test(micros)) return new Date(Number(micros) / 1000).toISOString();
  const value = textOf(firstOf(record, ["@timestamp", "timestamp", "time", "ts", "date"]));
  if (value === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,20}$/.test(value)) return value.replace(" ", "T");
  return /^\d{1,19}(?:\.\d{1,9})?$/.test(value) ? timeOfEpoch(Number(value)) : undefined;
}

/** Seconds, milliseconds, microseconds or nanoseconds: told by size, good for the years 2001 to 2286. */
function timeOfEpoch(value: number): string | undefined {
  const scale = value < 1e10 ? 1000 : value < 1e13 ? 1 : value < 1e16 ? 1e-3 : 1e-6;
  const at = new Date(value * scale);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
