import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

/** A finding's id may end in a connector's name or in the path of a log. */
const LONGEST_ID = 1000;

export interface InsightsAddress {
  readonly page: "insights";
  readonly period: PeriodChoice;
  /** The finding that is shown in full; `null` for the list. */
  readonly insight: string | null;
}

export const insightsFormat: AddressFormat<InsightsAddress> = {
  page: "insights",
  parse([first, insight, ...rest], _parameters, period) {
    if (first !== "insights" || rest.length > 0) return undefined;
    return { page: "insights", period, insight: insight?.slice(0, LONGEST_ID) || null };
  },
  pathOf: ({ insight }) => (insight === null ? ["insights"] : ["insights", insight]),
  setParameters: () => {},
};
