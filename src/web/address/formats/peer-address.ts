import type { AddressFormat } from "../address-format.ts";
import { LONGEST_TEXT } from "../bounded-text.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface PeerAddress {
  readonly page: "peer";
  readonly period: PeriodChoice;
  /** A registrable domain, or an address where there is none. */
  readonly peer: string;
}

export const peerFormat: AddressFormat<PeerAddress> = {
  page: "peer",
  parse([first, peer, ...rest], _parameters, period) {
    if (first !== "peers" || !peer || rest.length > 0) return undefined;
    return { page: "peer", period, peer: peer.slice(0, LONGEST_TEXT) };
  },
  pathOf: ({ peer }) => ["peers", peer],
  setParameters: () => {},
};
