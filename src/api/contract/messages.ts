import type { MessageOrder, MessagePage } from "../../questions/list-messages.ts";
import type { ConnectorSummary } from "./connector-report.ts";
import type { DayRange } from "./day-range.ts";

/**
 * `GET /api/v1/messages?from=2026-11-13&to=2026-11-19&tls=none,TLSv1.0&order=oldest&page=2`: one page of the messages that a filter
 * means, and the totals of all its pages. The filter's names are those of `MessageFilter`; `since` and `until` in place of the days.
 */
export interface MessagesAnswer extends MessagePage {
  /** The days that were asked; with `since` and `until` those that they touch. */
  readonly period: DayRange;
  readonly order: MessageOrder;
  readonly page: number;
  readonly pages: number;
  /** What a filter can name. */
  readonly connectors: readonly ConnectorSummary[];
}
