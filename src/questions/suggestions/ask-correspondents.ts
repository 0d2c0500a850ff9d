import type { Queryable } from "../../store/store.ts";
import { numberOf, type Row, textOrNull } from "../row-values.ts";
import { type Correspondent, DAY_SUMS, type ObservedTraffic, type SuggestionQuestion, TRAFFIC_SUMS } from "./observed-traffic.ts";
import { readTraffic } from "./read-traffic.ts";

const MOST_DOMAINS = 100;
/** More are no stable place to send from. */
const MOST_ADDRESSES = 16;
/** What the named addresses, or the one certificate, must have carried of all. */
const NEARLY_ALL = 0.95;

const WITHOUT_CONNECTOR = "observed_at >= $1 AND observed_at < $2 AND path = 'internet'";

const INBOUND = `
  SELECT domain, ${TRAFFIC_SUMS}
  FROM (
    SELECT sender_domain AS domain, ${DAY_SUMS} FROM all_deliveries
    WHERE ${WITHOUT_CONNECTOR} AND direction = 'inbound' AND sender_domain IS NOT NULL GROUP BY sender_domain, day)
  GROUP BY domain HAVING sum(messages) >= $3 ORDER BY messages DESC, domain LIMIT ${MOST_DOMAINS}`;

const OUTBOUND = `
  SELECT domain, ${TRAFFIC_SUMS}
  FROM (
    SELECT domain, ${DAY_SUMS}
    FROM (SELECT unnest(recipient_domains) AS domain, observed_at, tls FROM all_deliveries WHERE ${WITHOUT_CONNECTOR} AND direction = 'outbound')
    GROUP BY domain, day)
  GROUP BY domain HAVING sum(messages) >= $3 ORDER BY messages DESC, domain LIMIT ${MOST_DOMAINS}`;

const SENDERS = `
  SELECT sender_domain AS domain, peer_address, certificate_name, count(*) AS messages FROM all_deliveries
  WHERE ${WITHOUT_CONNECTOR} AND direction = 'inbound'
    AND sender_domain IN (SELECT domain FROM (${INBOUND}))
  GROUP BY sender_domain, peer_address, certificate_name ORDER BY messages DESC, peer_address, certificate_name LIMIT 20000`;

/** Domains that mail came from or went to over the internet without a connector, the busiest first. */
export async function askCorrespondents(
  store: Queryable,
  { from, to, leastMessages }: SuggestionQuestion,
): Promise<readonly Correspondent[]> {
  const bounds = [from, to, leastMessages];
  const [inbound, outbound, senders] = await Promise.all([
    store.rows(INBOUND, bounds),
    store.rows(OUTBOUND, bounds),
    store.rows(SENDERS, bounds),
  ]);
  const received = trafficByDomain(inbound);
  const sent = trafficByDomain(outbound);
  return [...new Set([...received.keys(), ...sent.keys()])]
    .map((domain): Correspondent => {
      const own = senders.filter((row) => row.domain === domain);
      return {
        domain,
        inbound: received.get(domain) ?? null,
        outbound: sent.get(domain) ?? null,
        addresses: findFew(own, "peer_address", MOST_ADDRESSES),
        certificateName: findFew(own, "certificate_name", 1)[0] ?? null,
      };
    })
    .sort((left, right) => totalOf(right) - totalOf(left) || (left.domain < right.domain ? -1 : 1));
}

function trafficByDomain(rows: readonly Row[]): ReadonlyMap<string, ObservedTraffic> {
  return new Map(rows.map((row) => [String(row.domain), readTraffic(row)]));
}

function totalOf({ inbound, outbound }: Correspondent): number {
  return (inbound?.messages ?? 0) + (outbound?.messages ?? 0);
}

/** The fewest values that together carried nearly all messages, the most frequent first; none when that takes too many. */
function findFew(rows: readonly Row[], column: string, most: number): readonly string[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(textOrNull(row[column]), (counts.get(textOrNull(row[column])) ?? 0) + numberOf(row.messages));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const few: string[] = [];
  let carried = 0;
  for (const [value, count] of [...counts].sort(([, left], [, right]) => right - left)) {
    if (carried >= total * NEARLY_ALL) return few;
    if (value === null || few.length === most) return [];
    few.push(value);
    carried += count;
  }
  return few;
}
