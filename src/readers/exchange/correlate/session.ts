import { evictOldest } from "../../facts/evict-oldest.ts";
import type { Endpoint } from "../parse/endpoint.ts";
import type { ProtocolRow } from "../parse/row.ts";
import type { Context } from "./context.ts";
import { MAX_SESSIONS } from "./limits.ts";
import type { Session } from "./state.ts";

/** Between the services of Exchange: Hub, Mailbox Delivery, and Front End for what it passes on. */
const INTERNAL_PORTS: ReadonlySet<number> = new Set([2525, 475, 717]);

/** The session of a row, made when it is new. */
export function sessionOf(context: Context, side: Session["side"], row: ProtocolRow): Session {
  const { sessions } = context.state;
  const key = `${side} ${row.connector} ${row.session}`;
  const session = sessions.get(key) ?? startSession(side, row);
  session.usedAt = row.at;
  sessions.set(key, session);
  noteEnds(context, session, row);
  context.state.evicted += evictOldest(sessions, MAX_SESSIONS);
  return session;
}

/** The connection is over. */
export function forgetSession({ state }: Context, session: Session, { connector }: ProtocolRow): void {
  state.sessions.delete(`${session.side} ${connector} ${session.id}`);
}

/** Between services of Exchange, and no mail flow; unless one passes on what somebody else says. */
export function isHop({ isInternal, relayed }: Session): boolean {
  return isInternal && relayed === null;
}

function startSession(side: Session["side"], { connector, session, at }: ProtocolRow): Session {
  const slash = connector.indexOf("\\");
  return {
    id: session,
    side,
    host: slash === -1 ? null : connector.slice(0, slash),
    service: connector.slice(slash + 1),
    usedAt: at,
    opened: null,
    peerAddress: null,
    peerPort: null,
    isInternal: false,
    relayed: null,
    login: null,
    tls: null,
    trust: null,
    certificateName: null,
    isPeerCertificate: false,
    pending: [],
    transaction: null,
    next: null,
  };
}

function noteEnds(context: Context, session: Session, { local, remote }: ProtocolRow): void {
  if (remote === undefined) return;
  session.peerAddress = remote.address;
  session.peerPort = remote.port;
  const served = session.side === "receive" ? local : remote;
  session.isInternal ||= isInternalPort(served) || local?.address === remote.address || context.isOwnAddress(remote.address);
}

function isInternalPort(end: Endpoint | undefined): boolean {
  return end?.port != null && INTERNAL_PORTS.has(end.port);
}
