import { boundedText, parseTablePage } from "../../../model/address-parameters.ts";
import { parsePathKey } from "../../../model/flow-path.ts";
import {
  PEER_DIRECTIONS,
  PEER_ORDERS,
  PEER_SHOWS,
  type PeerDirection,
  type PeerOrder,
  type PeerShow,
} from "../../../questions/peers/peers-question.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface PeersAddress {
  readonly page: "peers";
  readonly period: PeriodChoice;
  readonly direction: PeerDirection;
  /** A way's key; `null` for all. */
  readonly path: string | null;
  readonly show: PeerShow;
  readonly search: string;
  readonly order: PeerOrder;
  /** The first is 1. */
  readonly tablePage: number;
}

const AS_IT_OPENS = { direction: "flow", path: null, show: "all", search: "", order: "to-call", tablePage: 1 } as const;

/** All peers, those to call first. */
export function peersAddress(period: PeriodChoice, changes: Partial<Omit<PeersAddress, "page" | "period">> = {}): PeersAddress {
  return { page: "peers", period, ...AS_IT_OPENS, ...changes };
}

export const peersFormat: AddressFormat<PeersAddress> = {
  page: "peers",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "peers") return undefined;
    return peersAddress(period, {
      direction: PEER_DIRECTIONS.find((name) => name === parameters.get("direction")) ?? AS_IT_OPENS.direction,
      path: parsePath(boundedText(parameters, "path")),
      show: PEER_SHOWS.find((name) => name === parameters.get("show")) ?? AS_IT_OPENS.show,
      search: boundedText(parameters, "search") ?? "",
      order: PEER_ORDERS.find((name) => name === parameters.get("order")) ?? AS_IT_OPENS.order,
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["peers"],
  setParameters(parameters, address) {
    for (const name of ["direction", "path", "show", "search", "order"] as const) {
      const value = address[name];
      if (value !== null && value !== AS_IT_OPENS[name]) parameters.set(name, value);
    }
    if (address.tablePage > 1) parameters.set("page", String(address.tablePage));
  },
};

function parsePath(key: string | null): string | null {
  return key !== null && parsePathKey(key) !== undefined ? key : null;
}
