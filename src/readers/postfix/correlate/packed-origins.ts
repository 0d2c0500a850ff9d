import { placeOf, type SharedValues, startSharedValues, valueAt } from "./shared-values.ts";
import type { Origin, TlsSession, Verdict } from "./state.ts";

/**
 * Where messages came from, column by column, a row for every message. What many have in common stands in `shared`, each once, and
 * is named by its place there; -1 stands for null. Positions are told by their distance to the line that named the message, which
 * are small numbers; `NaN` stands for null.
 */
export interface PackedOrigins {
  /** -1 for a message that has no origin. */
  readonly service: Int32Array;
  readonly logging: Int32Array;
  readonly client: Int32Array;
  readonly certificateName: Int32Array;
  readonly parameters: Int32Array;
  readonly trust: Int32Array;
  readonly outcome: Int32Array;
  readonly certainty: Int32Array;
  /** `HOP`, `REUSED` and `NEEDS_TLS_LOGGING`. */
  readonly flags: Uint8Array;
  readonly identified: Float64Array;
  readonly opened: Float64Array;
  readonly closed: Float64Array;
  readonly tlsPosition: Float64Array;
  readonly verdictPosition: Float64Array;
  readonly shared: Shared;
}

const HOP = 1;
const REUSED = 2;
const NEEDS_TLS_LOGGING = 4;

interface Shared {
  readonly services: readonly Origin["service"][];
  readonly loggings: readonly Origin["logging"][];
  readonly clients: readonly Origin["client"][];
  readonly certificateNames: readonly string[];
  readonly parameters: readonly TlsSession["parameters"][];
  readonly trusts: readonly TlsSession["trust"][];
  readonly outcomes: readonly Verdict["tls"][];
  readonly certainties: readonly Verdict["certainty"][];
}

/** Origins being packed, and what they have in common so far. */
export interface OriginPacking {
  readonly packed: PackedOrigins;
  readonly services: SharedValues<Origin["service"]>;
  readonly loggings: SharedValues<Origin["logging"]>;
  readonly clients: SharedValues<Origin["client"]>;
  readonly certificateNames: SharedValues<string>;
  readonly parameters: SharedValues<TlsSession["parameters"]>;
  readonly trusts: SharedValues<TlsSession["trust"]>;
  readonly outcomes: SharedValues<Verdict["tls"]>;
  readonly certainties: SharedValues<Verdict["certainty"]>;
}

export function startPackedOrigins(rows: number): OriginPacking {
  const services = startSharedValues<Origin["service"]>();
  const loggings = startSharedValues<Origin["logging"]>();
  const clients = startSharedValues<Origin["client"]>();
  const certificateNames = startSharedValues<string>();
  const parameters = startSharedValues<TlsSession["parameters"]>();
  const trusts = startSharedValues<TlsSession["trust"]>();
  const outcomes = startSharedValues<Verdict["tls"]>();
  const certainties = startSharedValues<Verdict["certainty"]>();
  const packed = startColumns(rows, {
    services: services.values,
    loggings: loggings.values,
    clients: clients.values,
    certificateNames: certificateNames.values,
    parameters: parameters.values,
    trusts: trusts.values,
    outcomes: outcomes.values,
    certainties: certainties.values,
  });
  return { packed, services, loggings, clients, certificateNames, parameters, trusts, outcomes, certainties };
}

/** No closure, as one made at every commit was compiled for each. */
export function packOrigin(packing: OriginPacking, row: number, origin: Origin): void {
  const { packed } = packing;
  const { identified, certificateName, tls, verdict } = origin;
  packed.service[row] = placeOf(packing.services, origin.service);
  packed.logging[row] = placeOf(packing.loggings, origin.logging);
  packed.client[row] = placeOf(packing.clients, origin.client);
  if (certificateName !== null) packed.certificateName[row] = placeOf(packing.certificateNames, certificateName);
  packed.flags[row] = origin.isHop ? HOP : 0;
  packed.identified[row] = identified;
  packed.opened[row] = distance(origin.opened, identified);
  packed.closed[row] = distance(origin.closed, identified);
  if (tls !== null) packTls(packing, row, tls, identified);
  if (verdict !== null) packVerdict(packing, row, verdict, identified);
}

function packTls({ packed, parameters, trusts }: OriginPacking, row: number, tls: TlsSession, identified: number): void {
  packed.parameters[row] = placeOf(parameters, tls.parameters);
  packed.trust[row] = placeOf(trusts, tls.trust);
  packed.tlsPosition[row] = tls.position - identified;
  if (tls.reused) packed.flags[row] = (packed.flags[row] ?? 0) | REUSED;
}

function packVerdict({ packed, outcomes, certainties }: OriginPacking, row: number, verdict: Verdict, identified: number): void {
  packed.outcome[row] = placeOf(outcomes, verdict.tls);
  packed.certainty[row] = placeOf(certainties, verdict.certainty);
  packed.verdictPosition[row] = distance(verdict.position, identified);
  if (verdict.needsTlsLogging) packed.flags[row] = (packed.flags[row] ?? 0) | NEEDS_TLS_LOGGING;
}

function startColumns(rows: number, shared: Shared): PackedOrigins {
  const places = () => new Int32Array(rows).fill(-1);
  const numbers = () => new Float64Array(rows);
  return {
    service: places(),
    logging: places(),
    client: places(),
    certificateName: places(),
    parameters: places(),
    trust: places(),
    outcome: places(),
    certainty: places(),
    flags: new Uint8Array(rows),
    identified: numbers(),
    opened: numbers(),
    closed: numbers(),
    tlsPosition: numbers(),
    verdictPosition: numbers(),
    shared,
  };
}

function distance(position: number | null, identified: number): number {
  return position === null ? Number.NaN : position - identified;
}

/** The origin of the message in a row; `null` where it has none. Its session, if it is open, is not told here. */
export function unpackOrigin(packed: PackedOrigins, row: number): Origin | null {
  const { shared } = packed;
  const service = valueAt(shared.services, packed.service[row]);
  const logging = valueAt(shared.loggings, packed.logging[row]);
  const client = valueAt(shared.clients, packed.client[row]);
  if (service === undefined || logging === undefined || client === undefined) return null;
  const identified = packed.identified[row] ?? 0;
  const positionOf = (column: Float64Array) => toPosition(column[row], identified);
  return {
    service,
    logging,
    client,
    opened: positionOf(packed.opened),
    identified,
    certificateName: valueAt(shared.certificateNames, packed.certificateName[row]) ?? null,
    isHop: hasFlag(packed, row, HOP),
    session: null,
    tls: unpackTls(packed, row, positionOf(packed.tlsPosition)),
    verdict: unpackVerdict(packed, row, positionOf(packed.verdictPosition)),
    closed: positionOf(packed.closed),
  };
}

function unpackTls(packed: PackedOrigins, row: number, position: number | null): TlsSession | null {
  const parameters = valueAt(packed.shared.parameters, packed.parameters[row]);
  const trust = valueAt(packed.shared.trusts, packed.trust[row]);
  if (parameters === undefined || trust === undefined || position === null) return null;
  return { parameters, trust, reused: hasFlag(packed, row, REUSED), position };
}

function unpackVerdict(packed: PackedOrigins, row: number, position: number | null): Verdict | null {
  const tls = valueAt(packed.shared.outcomes, packed.outcome[row]);
  const certainty = valueAt(packed.shared.certainties, packed.certainty[row]);
  if (tls === undefined || certainty === undefined) return null;
  return { tls, certainty, position, needsTlsLogging: hasFlag(packed, row, NEEDS_TLS_LOGGING) };
}

function toPosition(distanceTo: number | undefined, identified: number): number | null {
  return distanceTo === undefined || Number.isNaN(distanceTo) ? null : identified + distanceTo;
}

function hasFlag({ flags }: PackedOrigins, row: number, flag: number): boolean {
  return ((flags[row] ?? 0) & flag) !== 0;
}
