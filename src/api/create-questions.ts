import type { Config } from "../config/config.ts";
import { askInsights } from "../insights/ask-insights.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askDailyTls } from "../questions/daily-tls.ts";
import { askFlowMap } from "../questions/flow-map.ts";
import { askLoggingGaps } from "../questions/logging-gaps.ts";
import { askMessagesPerPath } from "../questions/messages-per-path.ts";
import { askOverview } from "../questions/overview.ts";
import { askPeers } from "../questions/peers/ask-peers.ts";
import { askRecentTraffic } from "../questions/recent-traffic.ts";
import { askSmtpAuthClients } from "../questions/smtp-auth-clients.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import { askTlsFailures } from "../questions/tls-failures.ts";
import { askTopDomains } from "../questions/top-domains.ts";
import { askTurningPoints } from "../questions/turning-points.ts";
import type { Queryable } from "../store/store.ts";
import type { Questions } from "./questions.ts";

/** How many are named where the dashboard names a few. */
const NAMED_CLIENTS = 5;
const NAMED_PEERS = 4;
const NAMED_DOMAINS = 8;

/** The API's questions, asked of a store. */
export function createQuestions(store: Queryable, config: Pick<Config, "insights">): Questions {
  return {
    storedPeriod: () => askStoredPeriod(store),
    overview: (period) => askOverview(store, period),
    connectorReport: (range) => askConnectorReport(store, range),
    messagesPerPath: (range) => askMessagesPerPath(store, range),
    recentTraffic: (newestAt) => askRecentTraffic(store, newestAt),
    loggingGaps: (newestAt) => askLoggingGaps(store, newestAt),
    peers: (question) => askPeers(store, question),
    insights: (newestAt) => askInsights(store, config.insights, newestAt),
    dailyTls: (range) => askDailyTls(store, range),
    turningPoints: (range) => askTurningPoints(store, range),
    flowMap: (range) => askFlowMap(store, range),
    smtpAuthClients: (period) => askSmtpAuthClients(store, period, NAMED_CLIENTS),
    tlsFailures: (period) => askTlsFailures(store, period, NAMED_PEERS),
    topDomains: (range) => askTopDomains(store, range, NAMED_DOMAINS),
  };
}
