import type { Messages } from "../../../../messages/messages.ts";
import type { SourceState } from "../../../../model/source-state.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * When a source's newest line was written: `1 s ago` while its log is followed and the line is fresh, else the moment. A
 * line of the future tells of a clock or a time zone that is wrong: its moment says so best.
 *
 * @param now by the server's clock, epoch milliseconds UTC
 */
export function renderLastLine({ lastLineAt, state }: SourceState, now: number, timeZone: string, { text, format }: Messages): string {
  if (lastLineAt === null) return text.sources.never;
  const ageMs = now - lastLineAt;
  if (state !== "following" || ageMs < 0 || ageMs >= HOUR_MS) return format.moment(lastLineAt, timeZone);
  const { ago } = text.dashboard.sources;
  return ageMs < MINUTE_MS ? ago.seconds(format, Math.floor(ageMs / 1000)) : ago.minutes(format, Math.floor(ageMs / MINUTE_MS));
}
