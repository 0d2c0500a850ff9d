import type { PrivacyLevel } from "../config/config.ts";
import type { LineHour, LineUnderstanding, UnrecognizedFamily } from "../model/line-understanding.ts";
import { findLineFamily } from "../readers/line-family.ts";
import { reduceLine } from "./privacy.ts";

/** Counts, hour by hour, the lines that tell of mail, and keeps samples of those that are not understood. */
export interface Understanding {
  /** @param at the log's time after the line, epoch milliseconds UTC; `null` before the first that has one */
  used(at: number | null): void;
  unrecognized(buffer: Buffer, start: number, end: number, at: number | null): void;
  /** What came since it was last asked. */
  take(): LineUnderstanding;
}

type Counted<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const HOUR_MS = 3_600_000;
const MOST_SAMPLE_BYTES = 600;

export function startUnderstanding(privacy: PrivacyLevel): Understanding {
  let hours = new Map<number, Counted<LineHour>>();
  let families = new Map<string, Counted<UnrecognizedFamily>>();
  let current: Counted<LineHour> | undefined;
  /** Lines that came before any had a time belong to the first hour that is known. */
  const untimed = { used: 0, unrecognized: 0 };

  /** Most lines are of the same hour as the one before. */
  function hourAt(at: number | null): Counted<LineHour> | undefined {
    if (at === null) return undefined;
    if (current !== undefined && at >= current.hour && at < current.hour + HOUR_MS) return current;
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    current = hours.get(hour) ?? { hour, used: 0, unrecognized: 0 };
    hours.set(hour, current);
    current.used += untimed.used;
    current.unrecognized += untimed.unrecognized;
    Object.assign(untimed, { used: 0, unrecognized: 0 });
    return current;
  }

  return {
    used(at) {
      const counted = hourAt(at) ?? untimed;
      counted.used++;
    },
    unrecognized(buffer, start, end, at) {
      const counted = hourAt(at) ?? untimed;
      counted.unrecognized++;
      const line = buffer.toString("utf8", start, Math.min(end, start + MOST_SAMPLE_BYTES));
      const family = findLineFamily(line);
      const hour = current?.hour ?? 0;
      const key = `${hour} ${family}`;
      const known = families.get(key) ?? { family, hour, lines: 0, sample: "" };
      known.lines++;
      known.sample = reduceLine(line, privacy);
      families.set(key, known);
    },
    take() {
      const taken = { hours: [...hours.values()], families: [...families.values()] };
      hours = new Map();
      families = new Map();
      current = undefined;
      return taken;
    },
  };
}
