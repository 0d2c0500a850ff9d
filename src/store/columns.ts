import { CONNECTOR_TYPES } from "../model/connector.ts";
import { ATTEMPT_OUTCOMES, DIRECTIONS, PATHS } from "../model/delivery.ts";
import { CERTAINTIES, PEER_TRUSTS, TLS_OUTCOMES } from "../model/tls.ts";

/** How a column is kept: `enum` holds one of a fixed list, `strings` a list of texts. Every column may be null. */
export type Column =
  | { readonly name: string; readonly kind: "integer" | "boolean" | "string" | "strings" }
  | { readonly name: string; readonly kind: "enum"; readonly values: readonly string[] };

/** What the store keeps of every delivery, in this order. Times are epoch milliseconds UTC; positions are bytes in the source's stream. */
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
