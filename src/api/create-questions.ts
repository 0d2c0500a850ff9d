import type { Config } from "../config/config.ts";
import { askInsights } from "../insights/ask-insights.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askOverview } from "../questions/overview.ts";
import { askPeer } from "../questions/peers/ask-peer.ts";
import { askPeers } from "../questions/peers/ask-peers.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import type { Queryable } from "../store/store.ts";
import type { Questions } from "./questions.ts";

/** The API's questions, asked of a store. */
export function createQuestions(store: Queryable, config: Pick<Config, "insights">): Questions {
  return {
    storedPeriod: () => askStoredPeriod(store),
    overview: (period) => askOverview(store, period),
    connectorReport: (range) => askConnectorReport(store, range),
    peer: (question) => askPeer(store, question),
    peers: (question) => askPeers(store, question),
    insights: (newestAt) => askInsights(store, config.insights, newestAt),
  };
}
