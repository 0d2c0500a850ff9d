import { type DayRange, isDayRange } from "../../model/day-range.ts";

/** What a period is held against: as many days just before it, the same days a year before, nothing, or any other days. */
export type CompareChoice = { readonly kind: "before" | "year" | "none" } | ({ readonly kind: "days" } & DayRange);

export const BEFORE = { kind: "before" } as const satisfies CompareChoice;

/** Reads what stands in the address: `year`, `none`, `2026-10-01..2026-10-31`; anything else is the days before. */
export function parseCompare(parameters: URLSearchParams): CompareChoice {
  const text = parameters.get("compare") ?? "";
  if (text === "year" || text === "none") return { kind: text };
  const [from = "", to = ""] = text.split("..");
  return isDayRange(from, to) ? { kind: "days", from, to } : BEFORE;
}

export function setCompare(parameters: URLSearchParams, compare: CompareChoice): void {
  if (compare.kind === "days") parameters.set("compare", `${compare.from}..${compare.to}`);
  else if (compare.kind !== "before") parameters.set("compare", compare.kind);
}
