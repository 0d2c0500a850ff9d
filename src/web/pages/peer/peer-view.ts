import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { PeerAnswer } from "../../../api/contract/peer.ts";
import type { Direction } from "../../../model/delivery.ts";
import { addTlsCounts, type TlsCounts, totalOf } from "../../../model/tls.ts";
import type { PeerAddress } from "../../address/formats/peer-address.ts";

/** What every panel of the page is drawn from. */
export interface PeerView {
  readonly answer: PeerAnswer;
  readonly address: PeerAddress;
  readonly about: AboutAnswer;
  /** All stored days. */
  readonly stored: DayRange;
  /** Inbound and outbound together. */
  readonly flow: TlsCounts;
  /** Those in which the peer has mail in the period, or at least in the stored days. */
  readonly directions: readonly Direction[];
}

export function createPeerView(answer: PeerAnswer, address: PeerAddress, about: AboutAnswer, stored: DayRange): PeerView {
  const { inbound, outbound } = answer.byDirection;
  const seen = (["inbound", "outbound", "submission"] as const).filter((direction) =>
    answer.seen.some((each) => each.direction === direction),
  );
  const present = seen.filter((direction) => totalOf(answer.byDirection[direction]) > 0);
  return {
    answer,
    address,
    about,
    stored,
    flow: addTlsCounts(inbound, outbound),
    directions: present.length > 0 ? present : seen,
  };
}
