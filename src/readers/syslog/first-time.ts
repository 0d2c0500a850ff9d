import { lineMemory } from "./bytes.ts";
import { readTime, startClock } from "./clock.ts";
import { emptyEnvelope, parseEnvelope } from "./envelope.ts";
import { noSecond } from "./last-second.ts";
import { unwrapLine } from "./unwrap-line.ts";

/**
 * The time of one line of syslog, plain or wrapped.
 *
 * @param year for timestamps without one
 * @returns epoch milliseconds UTC; `NaN` when the line has no time
 */
export function syslogTimeOf(line: string, timeZone: string, year: number): number {
  const envelope = emptyEnvelope();
  for (const text of [line, unwrapLine(line)]) {
    if (text === undefined) continue;
    const memory = lineMemory(Buffer.from(text));
    if (parseEnvelope(envelope, memory, 0, memory.bytes.length)) return readTime(startClock(timeZone, year), noSecond(), envelope, memory);
  }
  return Number.NaN;
}
