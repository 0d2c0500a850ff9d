import type { AssignConnector } from "../model/connector.ts";
import type { LoggedTransaction } from "../model/delivery.ts";
import { type PeerEntry, type RecipientListEntry, ROUTE, type RouteEntry, type SenderEntry } from "./fact-entries.ts";
import { rememberEntries } from "./seen-entries.ts";

/** Routes kept of all peers together: a large provider sends for any number of domains. */
const MAX_ROUTES = 100_000;

/** The same peers come again and again: an assignment is asked for once, then remembered with the peer. */
export function rememberRoutes(
  assign: AssignConnector,
): (fact: LoggedTransaction, peer: PeerEntry, sender: SenderEntry, recipients: RecipientListEntry) => RouteEntry {
  const routeOf = rememberEntries(ROUTE);
  let size = 0;
  let since = 0;
  return (fact, peer, sender, recipients) => {
    if (peer.routesSince !== since) {
      peer.routes = new Map();
      peer.routesSince = since;
    }
    // An inbound path is chosen by the sender's domain, an outbound one by the recipients'.
    const isOutbound = fact.direction === "outbound";
    const key = isOutbound ? recipients.number * 3 : sender.number * 3 + (fact.direction === "inbound" ? 1 : 2);
    const known = peer.routes.get(key);
    if (known !== undefined) return known;
    const route = routeOf(assign(fact));
    peer.routes.set(key, route);
    size++;
    if (size >= MAX_ROUTES) {
      size = 0;
      since++; // every peer begins anew when it is met again
    }
    return route;
  };
}
