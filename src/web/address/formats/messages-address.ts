import { parseTablePage } from "../../../model/address-parameters.ts";
import type { Period } from "../../../model/period.ts";
import { EVERY_DELIVERY, type MessageFilter, parseMessageFilter, setMessageFilter } from "../../../questions/message-filter.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface MessagesAddress {
  readonly page: "messages";
  readonly period: PeriodChoice;
  /** Exact moments in place of the days of `period`, epoch milliseconds: what a finding counted. */
  readonly window: Period | null;
  readonly filter: MessageFilter;
  readonly order: "newest" | "oldest";
  /** The first is 1. */
  readonly tablePage: number;
}

/** The messages that a number counts. */
export function messagesAddress(
  period: PeriodChoice,
  filter: Partial<MessageFilter> = {},
  changes: Partial<Pick<MessagesAddress, "window" | "order" | "tablePage">> = {},
): MessagesAddress {
  return { page: "messages", period, window: null, filter: { ...EVERY_DELIVERY, ...filter }, order: "newest", tablePage: 1, ...changes };
}

export const messagesFormat: AddressFormat<MessagesAddress> = {
  page: "messages",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "messages") return undefined;
    return messagesAddress(period, parseMessageFilter(parameters), {
      window: parseWindow(parameters.get("since"), parameters.get("until")),
      order: parameters.get("order") === "oldest" ? "oldest" : "newest",
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["messages"],
  setParameters(parameters, { window, filter, order, tablePage }) {
    if (window !== null) {
      parameters.set("since", new Date(window.from).toISOString());
      parameters.set("until", new Date(window.to).toISOString());
    }
    setMessageFilter(parameters, filter);
    if (order === "oldest") parameters.set("order", order);
    if (tablePage > 1) parameters.set("page", String(tablePage));
  },
};

function parseWindow(since: string | null, until: string | null): Period | null {
  const from = parseMoment(since);
  const to = parseMoment(until);
  return from === undefined || to === undefined || from >= to ? null : { from, to };
}

/** `2026-11-12T17:00:00.000Z`, and nothing else that a browser may take for a date. */
function parseMoment(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}
