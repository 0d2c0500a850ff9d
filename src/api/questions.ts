import type { InsightDetails } from "../insights/ask-insight-details.ts";
import type { Insight } from "../insights/insight.ts";
import type { Period } from "../model/period.ts";
import type { Snooze } from "../model/snooze.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";
import type { DailyTls } from "../questions/daily-tls.ts";
import type { ExportedAttempt, ExportedDelivery } from "../questions/exported-transaction.ts";
import type { ProvenMessage } from "../questions/find-message.ts";
import type { PartyFlow } from "../questions/flow-map.ts";
import type { AskedMessages, MessagePage } from "../questions/list-messages.ts";
import type { LoggingGap } from "../questions/logging-gaps.ts";
import type { MessageFilter } from "../questions/message-filter.ts";
import type { MessageJourney } from "../questions/message-journey.ts";
import type { PathMessages } from "../questions/messages-per-path.ts";
import type { Overview } from "../questions/overview.ts";
import type { PeerDetails, PeerQuestion } from "../questions/peers/peer-details.ts";
import type { PeersFound, PeersQuestion } from "../questions/peers/peers-question.ts";
import type { RecentTraffic } from "../questions/recent-traffic.ts";
import type { SmtpAuthClients } from "../questions/smtp-auth-clients.ts";
import type { TlsFailures } from "../questions/tls-failures.ts";
import type { TlsReportFilter, TlsReportPage, TlsReportSummary } from "../questions/tls-reports/tls-reports-question.ts";
import type { TurningPoint } from "../questions/turning-points.ts";
import type { DayRange } from "./contract/day-range.ts";

/** What the API asks; a real store answers in the server, a fixture in tests. */
export interface Questions {
  /** From the oldest to just after the newest delivery; `null` while there is none. */
  storedPeriod(): Promise<Period | null>;
  /** From when on single messages are kept, epoch milliseconds UTC; `null` while all are. */
  messagesKeptFrom(): Promise<number | null>;
  overview(period: Period): Promise<Overview>;
  connectorReport(range: DayRange): Promise<readonly ConnectorDay[]>;
  peer(question: PeerQuestion): Promise<PeerDetails>;
  peers(question: PeersQuestion): Promise<PeersFound>;
  messages(asked: AskedMessages): Promise<MessagePage>;
  /** Everything that a filter means, oldest first. */
  streamMessages(filter: MessageFilter, period: Period): AsyncIterable<readonly (ExportedDelivery | ExportedAttempt)[]>;
  /** @returns `undefined` when nothing has that id */
  message(id: string): Promise<ProvenMessage | undefined>;
  messageJourney(message: ProvenMessage): Promise<MessageJourney>;
  /** @param newestAt the window ends here, epoch milliseconds UTC */
  insights(newestAt: number): Promise<readonly Insight[]>;
  messagesPerPath(range: DayRange): Promise<readonly PathMessages[]>;
  /** @param newestAt of the newest delivery, epoch milliseconds UTC */
  recentTraffic(newestAt: number): Promise<RecentTraffic>;
  /** @param newestAt of the newest delivery, epoch milliseconds UTC */
  loggingGaps(newestAt: number): Promise<{ readonly period: Period; readonly hosts: readonly LoggingGap[] }>;
  insightDetails(insight: Insight): Promise<InsightDetails>;
  snoozes(): Promise<readonly Snooze[]>;
  dailyTls(range: DayRange): Promise<readonly DailyTls[]>;
  turningPoints(range: DayRange): Promise<readonly TurningPoint[]>;
  flowMap(range: DayRange): Promise<readonly PartyFlow[]>;
  smtpAuthClients(period: Period): Promise<SmtpAuthClients>;
  tlsFailures(period: Period): Promise<TlsFailures>;
  /** Days of the oldest and the newest TLS report; `null` while there is none. */
  storedReportDays(): Promise<DayRange | null>;
  tlsReports(filter: TlsReportFilter): Promise<TlsReportSummary>;
  /** @param page the first is 1 */
  tlsReportList(filter: TlsReportFilter, page: number): Promise<TlsReportPage>;
}
