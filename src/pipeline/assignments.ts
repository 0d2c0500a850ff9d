import type { AssignConnector, ConnectorAssignment } from "../model/connector.ts";
import type { LoggedTransaction } from "../model/delivery.ts";

/** Peers whose assignments are kept. */
const MAX_PEERS = 20_000;
/** Sender or recipient domains kept of one peer: a large provider sends for any number. */
const MAX_DOMAINS = 256;

interface Known {
  readonly fact: Pick<LoggedTransaction, "direction" | "peerHost" | "certificateName" | "recipientDomains" | "senderDomain">;
  readonly assignment: ConnectorAssignment;
}

/** The same peers come again and again: an assignment is asked for once, then remembered. */
export function rememberAssignments(assign: AssignConnector): (fact: LoggedTransaction) => ConnectorAssignment {
  const peers = { inbound: startPeers(), outbound: startPeers(), submission: startPeers() };
  return (fact) => {
    const domains = domainsOf(peers[fact.direction], fact.peerAddress);
    // Any one domain will do as the key, as the whole is compared below.
    const key = fact.recipientDomains?.[0] ?? fact.senderDomain;
    const known = domains.get(key);
    if (known !== undefined && isSame(known.fact, fact)) return known.assignment;
    const assignment = assign(fact);
    if (domains.size >= MAX_DOMAINS) domains.clear();
    const { direction, peerHost, certificateName, recipientDomains, senderDomain } = fact;
    domains.set(key, { fact: { direction, peerHost, certificateName, recipientDomains, senderDomain }, assignment });
    return assignment;
  };
}

/** By address, then by domain. */
type Peers = Map<string | null, Map<string | null, Known>>;

function startPeers(): Peers {
  return new Map();
}

function domainsOf(peers: Peers, address: string | null): Map<string | null, Known> {
  const domains = peers.get(address);
  if (domains !== undefined) return domains;
  if (peers.size >= MAX_PEERS) peers.clear();
  const fresh = new Map<string | null, Known>();
  peers.set(address, fresh);
  return fresh;
}

/** An inbound path is chosen by the sender's domain, an outbound one by the recipients'. */
function isSame(known: Known["fact"], fact: LoggedTransaction): boolean {
  return (
    known.direction === fact.direction &&
    known.peerHost === fact.peerHost &&
    known.certificateName === fact.certificateName &&
    (fact.direction === "outbound"
      ? hasSameDomains(known.recipientDomains, fact.recipientDomains)
      : known.senderDomain === fact.senderDomain)
  );
}

function hasSameDomains(left: readonly string[] | null, right: readonly string[] | null): boolean {
  if (left === null || right === null) return left === right;
  return left.length === right.length && left.every((domain, index) => domain === right[index]);
}
