import type { ReaderFormat } from "../../readers/reader.ts";

/** Finds out whether the times of a log need a time zone from outside. */
export interface ZoneWatch {
  see(buffer: Buffer, start: number, end: number): void;
  isZoneless(): boolean;
}

/** One log is written in one way, as a rule: its first lines tell. */
const LINES = 1_000;
const MOST_BYTES = 2_048;

export function startZoneWatch({ timeOf }: Pick<ReaderFormat, "timeOf">, year: number): ZoneWatch {
  let lines = 0;
  let isZoneless = false;
  return {
    see(buffer, start, end) {
      if (isZoneless || lines >= LINES) return;
      lines++;
      const line = buffer.toString("utf8", start, Math.min(end, start + MOST_BYTES));
      const [here, elsewhere] = [timeOf(line, "UTC", year), timeOf(line, "Asia/Tokyo", year)];
      isZoneless = !Number.isNaN(here) && here !== elsewhere;
    },
    isZoneless: () => isZoneless,
  };
}
