import type { PrivacyLevel } from "../config/config.ts";
import type { ConnectorAssignment } from "../model/connector.ts";
import type { LoggedTransaction } from "../model/delivery.ts";
import { findCipherSuiteName } from "./cipher-suite-name.ts";
import { findPeerDomain } from "./peer-domain.ts";
import { reduceUser } from "./privacy.ts";
import { type Entry, type EntryRules, UNPLACED } from "./seen-entries.ts";

/** The program that logged it. */
export type OriginEntry = Entry & Pick<LoggedTransaction, "host" | "service" | "direction">;

export const ORIGIN: EntryRules<LoggedTransaction, OriginEntry> = {
  keyOf: ({ service }) => service,
  isSame: (entry, fact) => entry.direction === fact.direction && entry.service === fact.service && entry.host === fact.host,
  make: ({ host, service, direction }) => ({ ...UNPLACED, host, service, direction }),
};

export interface PeerEntry extends Entry, Pick<LoggedTransaction, "peerHost" | "peerAddress" | "peerPort" | "certificateName"> {
  readonly peerDomain: string | null;
  /** The routes that its messages took, by direction and domain, and since when all of them are kept. */
  routes: Map<number, RouteEntry>;
  routesSince: number;
}

/** Stands for those of a peer that has none yet; never written to. */
const NO_ROUTES: Map<number, RouteEntry> = new Map();

export const PEER: EntryRules<LoggedTransaction, PeerEntry> = {
  keyOf: ({ peerAddress, peerHost }) => peerAddress ?? peerHost,
  isSame: (entry, fact) =>
    entry.peerAddress === fact.peerAddress &&
    entry.peerHost === fact.peerHost &&
    entry.peerPort === fact.peerPort &&
    entry.certificateName === fact.certificateName,
  make: ({ peerHost, peerAddress, peerPort, certificateName }) => ({
    ...UNPLACED,
    peerHost,
    peerAddress,
    peerPort,
    certificateName,
    peerDomain: findPeerDomain(peerHost),
    routes: NO_ROUTES,
    routesSince: -1,
  }),
};

type Handshake = Pick<LoggedTransaction, "tls" | "certainty" | "cipher" | "cipherBits" | "keyExchange" | "peerTrust" | "sessionReused">;

export interface HandshakeEntry extends Entry, Handshake {
  /** The cipher's IANA name. */
  readonly cipherSuite: string | null;
}

export const HANDSHAKE: EntryRules<LoggedTransaction, HandshakeEntry> = {
  keyOf: ({ cipher, tls }) => cipher ?? tls,
  isSame: (entry, fact) =>
    entry.cipher === fact.cipher &&
    entry.tls === fact.tls &&
    entry.certainty === fact.certainty &&
    entry.peerTrust === fact.peerTrust &&
    entry.sessionReused === fact.sessionReused &&
    entry.keyExchange === fact.keyExchange &&
    entry.cipherBits === fact.cipherBits,
  make: ({ tls, certainty, cipher, cipherBits, keyExchange, peerTrust, sessionReused }) => ({
    ...UNPLACED,
    tls,
    certainty,
    cipher,
    cipherSuite: findCipherSuiteName(cipher, tls),
    cipherBits,
    keyExchange,
    peerTrust,
    sessionReused,
  }),
};

/** The sender's domain and user as logged, and as the privacy setting keeps them. */
export interface SenderEntry extends Entry, Pick<LoggedTransaction, "senderDomain" | "saslUser"> {
  /** No two entries have the same. */
  readonly number: number;
  readonly keptDomain: string | null;
  readonly keptUser: string | null;
}

export function senderRules(privacy: PrivacyLevel): EntryRules<LoggedTransaction, SenderEntry> {
  let made = 0;
  return {
    keyOf: ({ saslUser, senderDomain }) => saslUser ?? senderDomain,
    isSame: (entry, fact) => entry.senderDomain === fact.senderDomain && entry.saslUser === fact.saslUser,
    make: ({ senderDomain, saslUser }) => ({
      ...UNPLACED,
      number: made++,
      senderDomain,
      saslUser,
      keptDomain: privacy === "none" ? null : senderDomain,
      keptUser: reduceUser(saslUser, privacy),
    }),
  };
}

/** The recipients' domains as logged, and as the privacy setting keeps them. */
export interface RecipientListEntry extends Entry, Pick<LoggedTransaction, "recipientDomains"> {
  readonly number: number;
  readonly keptDomains: readonly string[] | null;
}

export function recipientListRules(privacy: PrivacyLevel): EntryRules<LoggedTransaction, RecipientListEntry> {
  let made = 0;
  return {
    keyOf: ({ recipientDomains }) => recipientDomains?.[0] ?? null,
    isSame: (entry, fact) => isSameList(entry.recipientDomains, fact.recipientDomains),
    make: ({ recipientDomains }) => ({
      ...UNPLACED,
      number: made++,
      recipientDomains,
      keptDomains: privacy === "none" ? null : recipientDomains,
    }),
  };
}

function isSameList(left: readonly string[] | null, right: readonly string[] | null): boolean {
  if (left === right) return true;
  if (left === null || right === null || left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}

/** The path that a connector, or none, gives. */
export type RouteEntry = Entry & { readonly assignment: ConnectorAssignment };

export const ROUTE: EntryRules<ConnectorAssignment, RouteEntry> = {
  keyOf: ({ reason }) => reason,
  isSame: ({ assignment }, { path, connector, connectorType, reason }) =>
    assignment.reason === reason &&
    assignment.connector === connector &&
    assignment.path === path &&
    assignment.connectorType === connectorType,
  make: (assignment) => ({ ...UNPLACED, assignment }),
};
