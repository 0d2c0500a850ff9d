import type { AssignConnector, Connector, ConnectorSubject, ConnectorType } from "../model/connector.ts";
import { type FlowPathName, keyOfPath } from "../model/flow-path.ts";
import { createConnectorMatcher, type OwnNetwork } from "./connector-matcher.ts";

/** Messages of one kind, and the way that they took when they were stored. */
export interface SeenTraffic extends ConnectorSubject {
  readonly direction: "inbound" | "outbound";
  readonly messages: number;
  readonly before: FlowPathName;
}

/** One way: what it would take, and where that comes from. */
export interface TriedPath extends FlowPathName {
  readonly connectorType: ConnectorType | null;
  readonly messagesBefore: number;
  readonly messagesAfter: number;
  /** Messages that would come from other ways, most first. */
  readonly from: readonly { readonly path: FlowPathName; readonly messages: number }[];
  /** Some of the peers that it would take, most messages first. */
  readonly peers: readonly TriedPeer[];
}

export interface TriedPeer {
  /** Host name, else address; `null`: the log tells neither. */
  readonly peer: string | null;
  readonly messages: number;
  /** Why it is taken, of its busiest traffic. */
  readonly reason: string;
  /** The way of its busiest traffic before. */
  readonly before: FlowPathName;
}

/** What the connectors to be tried are to be held against. */
export interface ConnectorTrial {
  readonly connectors: readonly Connector[];
  readonly network: OwnNetwork;
  /** By the name that a connector had, the one that it has now: its past goes along. */
  readonly renamed: ReadonlyMap<string, string>;
}

const MOST_PEERS = 5;

/**
 * Holds connectors against traffic that was seen.
 *
 * @returns every connector in its order, then the ways without one, then connectors that are gone; ways without
 * messages only where they are connectors
 */
export function tryConnectors({ connectors, network, renamed }: ConnectorTrial, traffic: readonly SeenTraffic[]): readonly TriedPath[] {
  const assign = createConnectorMatcher(connectors, network);
  const tallies = new Map<string, Tally>();
  const tallyOf = (path: FlowPathName, connectorType: ConnectorType | null): Tally => {
    const key = keyOfPath(path);
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const fresh: Tally = { path, connectorType, before: 0, after: 0, from: new Map(), peers: new Map() };
    tallies.set(key, fresh);
    return fresh;
  };
  for (const { name, direction, connectorType } of connectors) tallyOf({ direction, path: "connector", connector: name }, connectorType);
  for (const direction of ["inbound", "outbound"] as const) {
    for (const path of ["internet", "own-network"] as const) tallyOf({ direction, path, connector: null }, null);
  }
  for (const seen of traffic) {
    const before = renamePath(seen.before, renamed);
    tallyOf(before, null).before += seen.messages;
    addAfter(assign, seen, before, tallyOf);
  }
  return [...tallies.values()].filter(({ path, before, after }) => path.path === "connector" || before + after > 0).map(toPath);
}

interface Tally {
  readonly path: FlowPathName;
  readonly connectorType: ConnectorType | null;
  before: number;
  after: number;
  readonly from: Map<string, { readonly path: FlowPathName; messages: number }>;
  readonly peers: Map<string | null, { messages: number; readonly reason: string; readonly before: FlowPathName }>;
}

function addAfter(
  assign: AssignConnector,
  seen: SeenTraffic,
  before: FlowPathName,
  tallyOf: (path: FlowPathName, connectorType: ConnectorType | null) => Tally,
): void {
  const { direction, messages, peerHost, peerAddress } = seen;
  const { path, connector, connectorType, reason } = assign(seen);
  const tally = tallyOf({ direction, path, connector }, connectorType);
  tally.after += messages;
  const key = keyOfPath(before);
  if (key !== keyOfPath(tally.path)) {
    const moved = tally.from.get(key);
    if (moved === undefined) tally.from.set(key, { path: before, messages });
    else moved.messages += messages;
  }
  const peer = peerHost ?? peerAddress;
  const known = tally.peers.get(peer);
  if (known === undefined) tally.peers.set(peer, { messages, reason, before });
  else known.messages += messages;
}

function renamePath(path: FlowPathName, renamed: ReadonlyMap<string, string>): FlowPathName {
  const name = path.connector === null ? undefined : renamed.get(path.connector);
  return name === undefined ? path : { ...path, connector: name };
}

function toPath({ path, connectorType, before, after, from, peers }: Tally): TriedPath {
  const byMessages = (left: { readonly messages: number }, right: { readonly messages: number }): number => right.messages - left.messages;
  return {
    ...path,
    connectorType,
    messagesBefore: before,
    messagesAfter: after,
    from: [...from.values()].sort(byMessages),
    peers: [...peers]
      .map(([peer, told]) => ({ peer, ...told }))
      .sort(byMessages)
      .slice(0, MOST_PEERS),
  };
}
