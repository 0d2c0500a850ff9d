import { parseIsoTime } from "../../json/iso-time.ts";
import { parseJsonRecord, textOf } from "../../json/json-record.ts";

/** A line without its time. */
export interface TimedText {
  /** Epoch milliseconds UTC. */
  readonly observedAt: number;
  readonly text: string;
}

/** With `timestamps=true`, or as containers keep what a program says. */
const TIMED = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z) (?:std(?:out|err) [FP] )?(?=\[|\{|level=)(.*)$/s;

/**
 * Reads `2026-11-25T18:57:50.589Z [INFO] ...`, or the same within Docker's JSON. A container's time gives way to the line's own.
 *
 * @returns `undefined` for anything else, lines of syslog included
 */
export function parseOwnLine(line: string): TimedText | undefined {
  const wrapped = parseJsonRecord(line);
  const log = textOf(wrapped?.log, MAX_CHARACTERS)?.replace(/\r?\n$/, "");
  const match = TIMED.exec(log ?? line);
  if (match !== null) {
    const [, time, rest = ""] = match;
    const inner = TIMED.exec(rest);
    return { observedAt: parseIsoTime(inner?.[1] ?? time), text: inner?.[2] ?? rest };
  }
  const observedAt = parseIsoTime(wrapped?.time);
  return log === undefined || Number.isNaN(observedAt) ? undefined : { observedAt, text: log };
}

const MAX_CHARACTERS = 16_384;
