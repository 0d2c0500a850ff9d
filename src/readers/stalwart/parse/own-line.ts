import { parseIsoTime } from "../../json/iso-time.ts";
import { parseJsonRecord, textOf } from "../../json/json-record.ts";

/** A line without its time. */
export interface TimedText {
  /** Epoch milliseconds UTC. */
  readonly observedAt: number;
  readonly text: string;
}

const MAX_CHARACTERS = 16_384;
const TIMED =
  /^(?:\d{4}-\d\d-\d\dT\S{1,24} (?:std(?:out|err) [FP] )?)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) ((?:TRACE|DEBUG|INFO|WARN|ERROR) .*)$/s;

/** Reads `2026-11-22T01:00:00Z INFO ...`, also behind a container's time, within Docker's JSON, and with colours. */
export function parseOwnLine(line: string): TimedText | undefined {
  const plain = (textOf(parseJsonRecord(line)?.log, MAX_CHARACTERS)?.replace(/\r?\n$/, "") ?? line).slice(0, MAX_CHARACTERS);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
  const match = TIMED.exec(plain.replace(/\u001b\[[\d;]{0,16}m/g, ""));
  return match === null ? undefined : { observedAt: parseIsoTime(match[1]), text: match[2] ?? "" };
}
