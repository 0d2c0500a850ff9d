import { answerAbout } from "./about.ts";
import type { Endpoint } from "./answer-options.ts";
import { answerChanges } from "./changes.ts";
import { answerConnectorReport } from "./connector-report.ts";
import { answerFlowMap } from "./flow-map.ts";
import { answerInsight } from "./insight.ts";
import { answerInsights } from "./insights.ts";
import { answerMatchConnectors } from "./match-connectors.ts";
import { answerMessage } from "./message.ts";
import { answerMessages } from "./messages.ts";
import { answerMessagesCsv } from "./messages-csv.ts";
import { answerMetrics } from "./metrics.ts";
import { answerOverview } from "./overview.ts";
import { answerPeer } from "./peer.ts";
import { answerPeers } from "./peers.ts";
import { answerReports } from "./reports.ts";
import { answerSaveConnectors } from "./save-connectors.ts";
import { answerSettings } from "./settings.ts";
import { answerSettingsLogging } from "./settings-logging.ts";
import { answerSmtpAuthClients } from "./smtp-auth-clients.ts";
import { answerSnooze } from "./snooze.ts";
import { answerSources } from "./sources.ts";
import { answerTakeTlsReports } from "./take-tls-reports.ts";
import { answerTlsFailures } from "./tls-failures.ts";
import { answerTlsOverTime } from "./tls-over-time.ts";
import { answerTlsReportList } from "./tls-report-list.ts";
import { answerTlsReports } from "./tls-reports.ts";
import { answerTryConnectors } from "./try-connectors.ts";

/** Everything that the API answers, one file each. */
export const ENDPOINTS: readonly Endpoint[] = [
  answerAbout,
  answerOverview,
  answerConnectorReport,
  answerInsights,
  answerInsight,
  answerSnooze,
  answerMetrics,
  answerReports,
  answerPeer,
  answerPeers,
  answerMessages,
  answerMessagesCsv,
  answerMessage,
  answerSources,
  answerSettings,
  answerSettingsLogging,
  answerSaveConnectors,
  answerTryConnectors,
  answerMatchConnectors,
  answerChanges,
  answerTlsOverTime,
  answerFlowMap,
  answerSmtpAuthClients,
  answerTlsFailures,
  answerTlsReports,
  answerTlsReportList,
  answerTakeTlsReports,
];
