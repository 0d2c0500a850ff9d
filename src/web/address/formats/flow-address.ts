import type { AddressFormat } from "../address-format.ts";
import { type CompareChoice, parseCompare, setCompare } from "../compare-choice.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface FlowAddress {
  readonly page: "flow";
  readonly period: PeriodChoice;
  /** What the period is held against; absent: as many days just before. */
  readonly compare?: CompareChoice;
  /** What lies open over the page. */
  readonly flyout: "protected" | null;
}

export const flowFormat: AddressFormat<FlowAddress> = {
  page: "flow",
  parse([first, second, ...rest], parameters, period) {
    if (rest.length > 0 || !(first === undefined || first === "flow")) return undefined;
    if (second !== undefined && second !== "protected") return undefined;
    const compare = parseCompare(parameters);
    return { page: "flow", period, ...(compare.kind === "before" ? {} : { compare }), flyout: second ?? null };
  },
  pathOf: ({ flyout }) => (flyout === null ? ["flow"] : ["flow", flyout]),
  setParameters(parameters, { compare }) {
    if (compare !== undefined) setCompare(parameters, compare);
  },
};
