import type { PeersAddress } from "../../address/formats/peers-address.ts";
import type { PeersSelection } from "../../asking/questions.ts";

const PEERS_OF_A_PAGE = 25;

/** What the page asks the API for. */
export function selectionOf({ direction, path, show, search, order, tablePage }: PeersAddress): PeersSelection {
  return { direction, path, show, search: search.trim(), order, page: tablePage, limit: PEERS_OF_A_PAGE };
}
