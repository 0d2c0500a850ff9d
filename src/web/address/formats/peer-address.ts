import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../messages/languages.ts";
import { LONGEST_TEXT } from "../../../model/address-parameters.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface PeerAddress {
  readonly page: "peer";
  readonly period: PeriodChoice;
  /** A registrable domain, or an address where there is none. */
  readonly peer: string;
  /** The partner letter is open, in this language. */
  readonly letter?: MessageLanguage;
}

export const peerFormat: AddressFormat<PeerAddress> = {
  page: "peer",
  parse([first, peer, ...rest], parameters, period) {
    if (first !== "peers" || !peer || rest.length > 0) return undefined;
    const letter = MESSAGE_LANGUAGES.find(({ language }) => language === parameters.get("letter"))?.language;
    return { page: "peer", period, peer: peer.slice(0, LONGEST_TEXT), ...(letter === undefined ? {} : { letter }) };
  },
  pathOf: ({ peer }) => ["peers", peer],
  setParameters(parameters, { letter }) {
    if (letter !== undefined) parameters.set("letter", letter);
  },
};
