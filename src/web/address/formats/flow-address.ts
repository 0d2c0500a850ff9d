import { type CompareChoice, parseCompare, setCompare } from "../../../report/connectors/compare-choice.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface FlowAddress {
  readonly page: "flow";
  readonly period: PeriodChoice;
  /** What the period is held against; absent: as many days just before. */
  readonly compare?: CompareChoice;
  /** What the flyout counts; absent: messages. */
  readonly count?: "recipients";
  /** What lies open over the page. */
  readonly flyout: "protected" | null;
}

export const flowFormat: AddressFormat<FlowAddress> = {
  page: "flow",
  parse([first, second, ...rest], parameters, period) {
    if (rest.length > 0 || !(first === undefined || first === "flow")) return undefined;
    if (second !== undefined && second !== "protected") return undefined;
    const compare = parseCompare(parameters);
    const counted = second !== undefined && parameters.get("count") === "recipients" ? ({ count: "recipients" } as const) : {};
    return { page: "flow", period, ...(compare.kind === "before" ? {} : { compare }), ...counted, flyout: second ?? null };
  },
  pathOf: ({ flyout }) => (flyout === null ? ["flow"] : ["flow", flyout]),
  setParameters(parameters, { compare, count, flyout }) {
    if (compare !== undefined) setCompare(parameters, compare);
    if (count !== undefined && flyout !== null) parameters.set("count", count);
  },
};
