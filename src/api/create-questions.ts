import type { Config } from "../config/config.ts";
import { askInsights } from "../insights/ask-insights.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askLoggingGaps } from "../questions/logging-gaps.ts";
import { askMessagesPerPath } from "../questions/messages-per-path.ts";
import { askOverview } from "../questions/overview.ts";
import { askRecentTraffic } from "../questions/recent-traffic.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import type { Queryable } from "../store/store.ts";
import type { Questions } from "./questions.ts";

/** The API's questions, asked of a store. */
export function createQuestions(store: Queryable, config: Pick<Config, "insights">): Questions {
  return {
    storedPeriod: () => askStoredPeriod(store),
    overview: (period) => askOverview(store, period),
    connectorReport: (range) => askConnectorReport(store, range),
    messagesPerPath: (range) => askMessagesPerPath(store, range),
    recentTraffic: (newestAt) => askRecentTraffic(store, newestAt),
    loggingGaps: (newestAt) => askLoggingGaps(store, newestAt),
    insights: (newestAt) => askInsights(store, config.insights, newestAt),
  };
}
