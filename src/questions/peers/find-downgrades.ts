import { DIRECTIONS, type Direction } from "../../model/delivery.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../model/tls.ts";
import type { PeerDay, PeerDowngrade } from "./peer-details.ts";

/** Fewer messages are an exception, not a change: of the stronger outcome, and since. */
export const DOWNGRADE_MESSAGES = 5;
/** Days with mail since. */
export const DOWNGRADE_DAYS = 2;

/** Outcomes that can be told to be weaker or stronger than another. */
const RANKED: readonly TlsOutcome[] = TLS_OUTCOMES.filter((outcome) => outcome !== "encrypted" && outcome !== "unknown");

/**
 * Directions in which a peer fell to something weaker and stayed there.
 *
 * The stronger outcome is the strongest of at least `DOWNGRADE_MESSAGES` messages. After its last day there must be mail on at
 * least `DOWNGRADE_DAYS` days, of at least `DOWNGRADE_MESSAGES` messages, and every one of them is known to be weaker: a single
 * message whose version is not known may have been as strong, and then nothing is claimed.
 *
 * @param days in any order; a direction and day once
 */
export function findDowngrades(days: readonly PeerDay[]): readonly PeerDowngrade[] {
  return DIRECTIONS.flatMap((direction) => {
    const own = days.filter((day) => day.direction === direction).toSorted((left, right) => (left.date < right.date ? -1 : 1));
    return findDowngrade(direction, own);
  });
}

function findDowngrade(direction: Direction, days: readonly PeerDay[]): readonly PeerDowngrade[] {
  const total = sumOf(days);
  const from = RANKED.findLast((outcome) => total[outcome] >= DOWNGRADE_MESSAGES);
  if (from === undefined) return [];
  const last = days.findLastIndex(({ byTls }) => isAsStrong(byTls, from));
  const since = days.slice(last + 1);
  const after = sumOf(since);
  const to = RANKED.findLast((outcome) => after[outcome] > 0);
  const [lastDay, firstDay] = [days[last], since[0]];
  if (to === undefined || lastDay === undefined || firstDay === undefined) return [];
  if (since.length < DOWNGRADE_DAYS || totalOf(after) < DOWNGRADE_MESSAGES || after.encrypted + after.unknown > 0) return [];
  return [{ direction, from, to, lastDay: lastDay.date, sinceDay: firstDay.date, messages: totalOf(after) }];
}

/** Whether a day had that outcome or a stronger one. */
function isAsStrong(counts: TlsCounts, outcome: TlsOutcome): boolean {
  return RANKED.slice(RANKED.indexOf(outcome)).some((each) => counts[each] > 0);
}

function sumOf(days: readonly PeerDay[]): TlsCounts {
  return days.reduce((sum, { byTls }) => addTlsCounts(sum, byTls), emptyTlsCounts());
}
