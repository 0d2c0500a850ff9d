import type { AddressFormat } from "../address-format.ts";
import { boundedText, parseTablePage } from "../bounded-text.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface PeersAddress {
  readonly page: "peers";
  readonly period: PeriodChoice;
  readonly search: string;
  /** The first is 1. */
  readonly tablePage: number;
}

/** All peers, those to call first. */
export function peersAddress(period: PeriodChoice, changes: Partial<Omit<PeersAddress, "page" | "period">> = {}): PeersAddress {
  return { page: "peers", period, search: "", tablePage: 1, ...changes };
}

export const peersFormat: AddressFormat<PeersAddress> = {
  page: "peers",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "peers") return undefined;
    return peersAddress(period, {
      search: boundedText(parameters, "search") ?? "",
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["peers"],
  setParameters(parameters, { search, tablePage }) {
    if (search !== "") parameters.set("search", search);
    if (tablePage > 1) parameters.set("page", String(tablePage));
  },
};
