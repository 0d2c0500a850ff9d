import type { Period } from "../model/period.ts";
import { askConnectorPeers } from "../questions/connector-peers.ts";
import { askConnectorTls } from "../questions/connector-tls.ts";
import type { Queryable } from "../store/store.ts";
import { detectConnectorTls, OUTCOMES_OF_KIND, type SignificanceThresholds } from "./connector-tls/detect.ts";
import type { Insight } from "./insight.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PEERS = 5;

/**
 * Every finding of the last days, most urgent first, with the peers behind each.
 *
 * @param now epoch milliseconds UTC; the window ends with this hour
 */
export async function askInsights(
  store: Queryable,
  thresholds: SignificanceThresholds & { readonly windowDays: number },
  now: number,
): Promise<readonly Insight[]> {
  const window = windowOf(thresholds.windowDays, now);
  const insights = detectConnectorTls(await askConnectorTls(store, window), thresholds, window);
  return Promise.all(
    insights.map(async (insight) => ({
      ...insight,
      peers: await askConnectorPeers(store, window, insight.connector, insight.direction, OUTCOMES_OF_KIND[insight.kind], PEERS),
    })),
  );
}

function windowOf(windowDays: number, now: number): Period {
  const to = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  return { from: to - windowDays * DAY_MS, to };
}
