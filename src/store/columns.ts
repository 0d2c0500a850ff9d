import { CONNECTOR_TYPES } from "../model/connector.ts";
import { ATTEMPT_OUTCOMES, DIRECTIONS, PATHS } from "../model/delivery.ts";
import { CERTAINTIES, PEER_TRUSTS, TLS_OUTCOMES } from "../model/tls.ts";

/** What comes again and again stands in tables of its own, every combination once; a fact only names the row. */
export const DIMENSION_NAMES = ["origin", "peer", "handshake", "sender", "recipient_list", "route"] as const;
export type DimensionName = (typeof DIMENSION_NAMES)[number];

/**
 * How a column is kept: `enum` holds one of a fixed list, `strings` a list of texts, `dimension` the row of another table.
 * Every column may be null, except for those of a dimension.
 */
export type Column =
  | { readonly name: string; readonly kind: "integer" | "boolean" | "string" | "strings" }
  | { readonly name: string; readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly name: DimensionName; readonly kind: "dimension" };

/** What can be asked of every delivery, in this order. Times are epoch milliseconds UTC; positions are bytes in the source's stream. */
export const DELIVERY_COLUMNS = [
  { name: "observed_at", kind: "integer" },
  { name: "source", kind: "string" },
  { name: "host", kind: "string" },
  { name: "reader", kind: "string" },
  { name: "service", kind: "string" },
  { name: "direction", kind: "enum", values: DIRECTIONS },
  { name: "queue_id", kind: "string" },
  { name: "message_id", kind: "string" },
  { name: "peer_host", kind: "string" },
  { name: "peer_address", kind: "string" },
  { name: "peer_port", kind: "integer" },
  { name: "peer_domain", kind: "string" },
  { name: "sender_domain", kind: "string" },
  { name: "recipient_domains", kind: "strings" },
  { name: "recipients", kind: "integer" },
  { name: "size_bytes", kind: "integer" },
  { name: "tls", kind: "enum", values: TLS_OUTCOMES },
  { name: "certainty", kind: "enum", values: CERTAINTIES },
  { name: "cipher", kind: "string" },
  { name: "cipher_suite", kind: "string" },
  { name: "cipher_bits", kind: "integer" },
  { name: "key_exchange", kind: "string" },
  { name: "peer_trust", kind: "enum", values: PEER_TRUSTS },
  { name: "session_reused", kind: "boolean" },
  { name: "sasl_user", kind: "string" },
  { name: "certificate_name", kind: "string" },
  { name: "path", kind: "enum", values: PATHS },
  { name: "connector", kind: "string" },
  { name: "connector_type", kind: "enum", values: CONNECTOR_TYPES },
  { name: "connector_reason", kind: "string" },
  { name: "evidence_opened", kind: "integer" },
  { name: "evidence_tls", kind: "integer" },
  { name: "evidence_identified", kind: "integer" },
  { name: "evidence_message", kind: "integer" },
  { name: "evidence_decided", kind: "integer" },
  { name: "evidence_closed", kind: "integer" },
] as const satisfies readonly Column[];

/** An attempt has the same columns, and what became of it. */
export const ATTEMPT_COLUMNS = [
  ...DELIVERY_COLUMNS,
  { name: "outcome", kind: "enum", values: ATTEMPT_OUTCOMES },
  { name: "reason", kind: "string" },
] as const satisfies readonly Column[];

type DeliveryColumnName = (typeof DELIVERY_COLUMNS)[number]["name"];

const DIMENSION_COLUMNS = {
  origin: ["source", "host", "reader", "service", "direction"],
  peer: ["peer_host", "peer_address", "peer_port", "peer_domain", "certificate_name"],
  handshake: ["tls", "certainty", "cipher", "cipher_suite", "cipher_bits", "key_exchange", "peer_trust", "session_reused"],
  sender: ["sender_domain", "sasl_user"],
  recipient_list: ["recipient_domains"],
  route: ["path", "connector", "connector_type", "connector_reason"],
} as const satisfies Readonly<Record<DimensionName, readonly DeliveryColumnName[]>>;

/** The columns of every dimension. */
export const DIMENSIONS: Readonly<Record<DimensionName, readonly Column[]>> = {
  origin: described(DIMENSION_COLUMNS.origin),
  peer: described(DIMENSION_COLUMNS.peer),
  handshake: described(DIMENSION_COLUMNS.handshake),
  sender: described(DIMENSION_COLUMNS.sender),
  recipient_list: described(DIMENSION_COLUMNS.recipient_list),
  route: described(DIMENSION_COLUMNS.route),
};

function described(names: readonly DeliveryColumnName[]): readonly Column[] {
  return names.flatMap((name) => DELIVERY_COLUMNS.filter((column) => column.name === name));
}

/**
 * What is written of every delivery, in this order. Where its other lines stand is told by their distance to the deciding one, in
 * bytes, before it or after it: distances are small, and so take a quarter of the room.
 */
export const FACT_COLUMNS = [
  { name: "observed_at", kind: "integer" },
  { name: "origin", kind: "dimension" },
  { name: "peer", kind: "dimension" },
  { name: "handshake", kind: "dimension" },
  { name: "sender", kind: "dimension" },
  { name: "recipient_list", kind: "dimension" },
  { name: "route", kind: "dimension" },
  { name: "queue_id", kind: "string" },
  { name: "message_id", kind: "string" },
  { name: "recipients", kind: "integer" },
  { name: "size_bytes", kind: "integer" },
  { name: "decided", kind: "integer" },
  { name: "opened_before", kind: "integer" },
  { name: "tls_before", kind: "integer" },
  { name: "identified_before", kind: "integer" },
  { name: "message_before", kind: "integer" },
  { name: "closed_after", kind: "integer" },
] as const satisfies readonly Column[];

/** An attempt has the same columns, and what became of it. */
export const ATTEMPT_FACT_COLUMNS = [
  ...FACT_COLUMNS,
  { name: "outcome", kind: "enum", values: ATTEMPT_OUTCOMES },
  { name: "reason", kind: "string" },
] as const satisfies readonly Column[];
