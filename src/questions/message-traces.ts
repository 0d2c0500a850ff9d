import type { Direction, Path } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import type { TlsOutcome } from "../model/tls.ts";
import type { Parameter, Queryable } from "../store/store.ts";
import { numberOf, textOrNull } from "./row-values.ts";

/** Messages that belong together: what is `null` may be anything. */
export interface MessageGroup {
  readonly direction: Direction;
  readonly path: Path | null;
  readonly connector: string | null;
  readonly source: string | null;
  /** Any of these. */
  readonly outcomes: readonly TlsOutcome[];
}

/** When the messages of a group were seen, and who was at the other end. */
export interface MessageTrace {
  /** Epoch milliseconds UTC; `null` where there was none. */
  readonly firstSeenAt: number | null;
  readonly lastSeenAt: number | null;
  /** Most messages first; a registrable domain, or an address where there is none. */
  readonly peers: readonly { readonly peer: string; readonly messages: number }[];
}

const NO_TRACE: MessageTrace = { firstSeenAt: null, lastSeenAt: null, peers: [] };

/** One pass over the window's messages for all groups: summed by all that groups differ in, then each takes the sums that are its own. */
function renderQuestion(rows: string, outcomes: string): string {
  return `
    WITH wanted(place, direction, tls, path, connector, source) AS (VALUES ${rows}),
    summed AS (
      SELECT direction, tls, path, connector, source, coalesce(peer_domain, peer_address) AS peer, count(*) AS messages,
        min(observed_at) AS first_seen_at, max(observed_at) AS last_seen_at
      FROM all_deliveries
      WHERE observed_at >= $1 AND observed_at < $2 AND tls IN (${outcomes})
      GROUP BY ALL
    ),
    counted AS (
      SELECT wanted.place, peer, sum(messages) AS messages, min(first_seen_at) AS first_seen_at, max(last_seen_at) AS last_seen_at
      FROM summed JOIN wanted
        ON CAST(summed.direction AS VARCHAR) = wanted.direction AND CAST(summed.tls AS VARCHAR) = wanted.tls
        AND (wanted.path IS NULL OR CAST(summed.path AS VARCHAR) = wanted.path)
        AND (wanted.connector IS NULL OR summed.connector = wanted.connector)
        AND (wanted.source IS NULL OR summed.source = wanted.source)
      GROUP BY wanted.place, peer
    )
    SELECT place, peer, messages,
      min(first_seen_at) OVER (PARTITION BY place) AS first_seen_at, max(last_seen_at) OVER (PARTITION BY place) AS last_seen_at,
      row_number() OVER (PARTITION BY place ORDER BY peer IS NULL, messages DESC, peer) AS rank
    FROM counted
    QUALIFY rank <= $3
    ORDER BY place, rank`;
}

/**
 * Traces of groups of messages, in their order.
 *
 * @param peers how many of each group at most
 */
export async function askMessageTraces(
  store: Queryable,
  period: Period,
  groups: readonly MessageGroup[],
  peers: number,
): Promise<readonly MessageTrace[]> {
  const parameters: Parameter[] = [period.from, period.to, peers];
  const bind = (value: Parameter) => `$${parameters.push(value)}`;
  const wanted = groups.flatMap(({ direction, path, connector, source, outcomes }, place) =>
    outcomes.map((outcome) => {
      const texts = [direction, outcome, path, connector, source].map((text) => `CAST(${bind(text)} AS VARCHAR)`);
      return `(CAST(${bind(place)} AS INTEGER), ${texts.join(", ")})`;
    }),
  );
  if (wanted.length === 0) return groups.map(() => NO_TRACE);
  // Few messages have them: the join sees no others.
  const outcomes = [...new Set(groups.flatMap((group) => group.outcomes))].map(bind).join(", ");
  const rows = await store.rows(renderQuestion(wanted.join(", "), outcomes), parameters);
  return groups.map((_, place) => {
    const own = rows.filter((row) => row.place === place);
    const [first] = own;
    if (first === undefined) return NO_TRACE;
    return {
      firstSeenAt: numberOf(first.first_seen_at),
      lastSeenAt: numberOf(first.last_seen_at),
      peers: own.flatMap((row) => {
        const peer = textOrNull(row.peer);
        return peer === null ? [] : [{ peer, messages: numberOf(row.messages) }];
      }),
    };
  });
}
