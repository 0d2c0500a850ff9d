import type { AddressFormat } from "../address-format.ts";
import { LONGEST_TEXT } from "../bounded-text.ts";
import type { PeriodChoice } from "../period-choice.ts";

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
    return { page: "insights", period, insight: insight?.slice(0, LONGEST_TEXT) || null };
  },
  pathOf: ({ insight }) => (insight === null ? ["insights"] : ["insights", insight]),
  setParameters: () => {},
};
