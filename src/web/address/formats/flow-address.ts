import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface FlowAddress {
  readonly page: "flow";
  readonly period: PeriodChoice;
  /** What lies open over the page. */
  readonly flyout: "protected" | null;
}

export const flowFormat: AddressFormat<FlowAddress> = {
  page: "flow",
  parse([first, second, ...rest], _parameters, period) {
    if (rest.length > 0 || !(first === undefined || first === "flow")) return undefined;
    if (second === undefined) return { page: "flow", period, flyout: null };
    return second === "protected" ? { page: "flow", period, flyout: "protected" } : undefined;
  },
  pathOf: ({ flyout }) => (flyout === null ? ["flow"] : ["flow", flyout]),
  setParameters: () => {},
};
