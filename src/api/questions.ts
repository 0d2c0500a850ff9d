import type { Insight } from "../insights/insight.ts";
import type { Period } from "../model/period.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";
import type { Overview } from "../questions/overview.ts";
import type { PeerDetails, PeerQuestion } from "../questions/peers/peer-details.ts";
import type { PeersFound, PeersQuestion } from "../questions/peers/peers-question.ts";
import type { DayRange } from "./contract/day-range.ts";

/** What the API asks; a real store answers in the server, a fixture in tests. */
export interface Questions {
  /** From the oldest to just after the newest delivery; `null` while there is none. */
  storedPeriod(): Promise<Period | null>;
  overview(period: Period): Promise<Overview>;
  connectorReport(range: DayRange): Promise<readonly ConnectorDay[]>;
  peer(question: PeerQuestion): Promise<PeerDetails>;
  peers(question: PeersQuestion): Promise<PeersFound>;
  /** @param newestAt the window ends here, epoch milliseconds UTC */
  insights(newestAt: number): Promise<readonly Insight[]>;
}
