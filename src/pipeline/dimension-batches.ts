import { CONNECTOR_TYPES } from "../model/connector.ts";
import { DIRECTIONS, PATHS } from "../model/delivery.ts";
import { CERTAINTIES, PEER_TRUSTS, TLS_OUTCOMES } from "../model/tls.ts";
import { type ColumnData, type FactBatch, NULL_CODE } from "../store/fact-batch.ts";
import type { HandshakeEntry, OriginEntry, PeerEntry, RecipientListEntry, RouteEntry, SenderEntry } from "./fact-entries.ts";

/** Entries as the store's dimensions, each in the order of its columns. */

export function originBatch(entries: readonly OriginEntry[], source: string, reader: string): FactBatch {
  return {
    rows: entries.length,
    columns: [
      texts(entries, () => source),
      texts(entries, ({ host }) => host),
      texts(entries, () => reader),
      texts(entries, ({ service }) => service),
      codes(entries, DIRECTIONS, ({ direction }) => direction),
    ],
  };
}

export function peerBatch(entries: readonly PeerEntry[]): FactBatch {
  return {
    rows: entries.length,
    columns: [
      texts(entries, ({ peerHost }) => peerHost),
      texts(entries, ({ peerAddress }) => peerAddress),
      integers(entries, ({ peerPort }) => peerPort),
      texts(entries, ({ peerDomain }) => peerDomain),
      texts(entries, ({ certificateName }) => certificateName),
    ],
  };
}

export function handshakeBatch(entries: readonly HandshakeEntry[]): FactBatch {
  return {
    rows: entries.length,
    columns: [
      codes(entries, TLS_OUTCOMES, ({ tls }) => tls),
      codes(entries, CERTAINTIES, ({ certainty }) => certainty),
      texts(entries, ({ cipher }) => cipher),
      texts(entries, ({ cipherSuite }) => cipherSuite),
      integers(entries, ({ cipherBits }) => cipherBits),
      texts(entries, ({ keyExchange }) => keyExchange),
      codes(entries, PEER_TRUSTS, ({ peerTrust }) => peerTrust),
      {
        kind: "boolean",
        values: Uint8Array.from(entries, ({ sessionReused }) => (sessionReused === null ? NULL_CODE : Number(sessionReused))),
      },
    ],
  };
}

export function senderBatch(entries: readonly SenderEntry[]): FactBatch {
  return {
    rows: entries.length,
    columns: [texts(entries, ({ keptDomain }) => keptDomain), texts(entries, ({ keptUser }) => keptUser)],
  };
}

export function recipientListBatch(entries: readonly RecipientListEntry[]): FactBatch {
  return { rows: entries.length, columns: [{ kind: "strings", values: entries.map(({ keptDomains }) => keptDomains) }] };
}

export function routeBatch(entries: readonly RouteEntry[]): FactBatch {
  return {
    rows: entries.length,
    columns: [
      codes(entries, PATHS, ({ assignment }) => assignment.path),
      texts(entries, ({ assignment }) => assignment.connector),
      codes(entries, CONNECTOR_TYPES, ({ assignment }) => assignment.connectorType),
      texts(entries, ({ assignment }) => assignment.reason),
    ],
  };
}

function texts<Kept>(entries: readonly Kept[], pick: (entry: Kept) => string | null): ColumnData {
  return { kind: "string", values: entries.map(pick) };
}

function integers<Kept>(entries: readonly Kept[], pick: (entry: Kept) => number | null): ColumnData {
  return { kind: "integer", values: Float64Array.from(entries, (entry) => pick(entry) ?? Number.NaN) };
}

function codes<Kept, Value extends string>(
  entries: readonly Kept[],
  values: readonly Value[],
  pick: (entry: Kept) => Value | null,
): ColumnData {
  return {
    kind: "enum",
    values: Uint8Array.from(entries, (entry) => {
      const value = pick(entry);
      return value === null ? NULL_CODE : values.indexOf(value);
    }),
  };
}
