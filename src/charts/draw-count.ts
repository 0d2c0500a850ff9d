import type { ReactNode } from "react";
import type { TlsOutcome } from "../model/tls.ts";

/**
 * Draws a number of messages as the link that opens them: a surface that has pages gives it, a report in a mail does not.
 *
 * @param row the key of what is counted: a row of a table
 * @param outcomes which of its messages; none given: all
 * @param shown the number as it is written
 */
export type OpenCount = (row: string, outcomes: readonly TlsOutcome[], shown: string) => ReactNode;

/** Without a link the number alone; nothing is no link either. */
export function drawCount(
  link: OpenCount | undefined,
  row: string,
  outcomes: readonly TlsOutcome[],
  count: number,
  shown: string,
): ReactNode {
  return link === undefined || count === 0 ? shown : link(row, outcomes, shown);
}
