import { askInsightDetails } from "../insights/ask-insight-details.ts";
import type { InsightConfig } from "../insights/ask-insights.ts";
import { rememberInsights } from "../insights/remember-insights.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askDailyTls } from "../questions/daily-tls.ts";
import { findMessage } from "../questions/find-message.ts";
import { askFlowMap } from "../questions/flow-map.ts";
import { listMessages } from "../questions/list-messages.ts";
import { askLoggingGaps } from "../questions/logging-gaps.ts";
import { askMessageJourney } from "../questions/message-journey.ts";
import { askMessagesKeptFrom } from "../questions/messages-kept-from.ts";
import { askMessagesPerPath } from "../questions/messages-per-path.ts";
import { askOverview } from "../questions/overview.ts";
import { askPeer } from "../questions/peers/ask-peer.ts";
import { askPeers } from "../questions/peers/ask-peers.ts";
import { askRecentTraffic } from "../questions/recent-traffic.ts";
import { askSmtpAuthClients } from "../questions/smtp-auth-clients.ts";
import { askSnoozes } from "../questions/snoozes.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import { streamMessages } from "../questions/stream-messages.ts";
import { askTlsFailures } from "../questions/tls-failures.ts";
import { askStoredReportDays, askTlsReports } from "../questions/tls-reports/ask-tls-reports.ts";
import { listTlsReports } from "../questions/tls-reports/list-tls-reports.ts";
import { askTurningPoints } from "../questions/turning-points.ts";
import type { Queryable } from "../store/store.ts";
import type { Questions } from "./questions.ts";

/** How many are named where the dashboard names a few. */
const NAMED_CLIENTS = 5;
const NAMED_PEERS = 4;

/** The API's questions, asked of a store. */
export function createQuestions(store: Queryable, config: InsightConfig): Questions {
  return {
    storedPeriod: () => askStoredPeriod(store),
    messagesKeptFrom: () => askMessagesKeptFrom(store),
    overview: (period) => askOverview(store, period),
    connectorReport: (range) => askConnectorReport(store, range),
    messagesPerPath: (range) => askMessagesPerPath(store, range),
    recentTraffic: (newestAt) => askRecentTraffic(store, newestAt),
    loggingGaps: (newestAt) => askLoggingGaps(store, newestAt),
    peer: (question) => askPeer(store, question),
    peers: (question) => askPeers(store, question),
    insights: rememberInsights(store, config),
    insightDetails: (insight) => askInsightDetails(store, insight, config.timezone),
    snoozes: () => askSnoozes(store),
    messages: (asked) => listMessages(store, asked),
    streamMessages: (filter, period) => streamMessages(store, filter, period),
    message: (id) => findMessage(store, id),
    messageJourney: (message) => askMessageJourney(store, message),
    dailyTls: (range) => askDailyTls(store, range),
    turningPoints: (range) => askTurningPoints(store, range),
    flowMap: (range) => askFlowMap(store, range),
    smtpAuthClients: (period) => askSmtpAuthClients(store, period, NAMED_CLIENTS),
    tlsFailures: (period) => askTlsFailures(store, period, NAMED_PEERS),
    storedReportDays: () => askStoredReportDays(store),
    tlsReports: (filter) => askTlsReports(store, filter),
    tlsReportList: (filter, page) => listTlsReports(store, filter, page),
  };
}
