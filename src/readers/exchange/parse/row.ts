import { type Endpoint, parseEndpoint } from "./endpoint.ts";
import { parseExchangeTime } from "./time.ts";

/** Where the columns of a file stand, by the names that its header gives them: versions of Exchange differ. */
export type Columns = ReadonlyMap<string, number>;

/** A row of a protocol log. */
export interface ProtocolRow {
  /** Epoch milliseconds UTC. */
  readonly at: number;
  /** `EX01\Default Frontend EX01`; of a send connector its name alone. */
  readonly connector: string;
  readonly session: string;
  readonly local: Endpoint | undefined;
  readonly remote: Endpoint | undefined;
  /** `+` connected, `-` disconnected, `>` this server's words, `<` the other's, `*` information. */
  readonly event: string;
  readonly data: string;
  readonly context: string;
}

const PROTOCOL_COLUMNS: Columns = new Map(
  ["date-time", "connector-id", "session-id", "sequence-number", "local-endpoint", "remote-endpoint", "event", "data", "context"].map(
    (name, index) => [name, index],
  ),
);

/**
 * What a row is of in a file whose beginning is missing: protocol logs have had the same columns since 2007, and a receive
 * connector's name begins with the server's.
 */
export function guessHeader(fields: readonly string[]): { readonly log: "receive" | "send" | "other"; readonly columns: Columns } {
  if (fields.length !== PROTOCOL_COLUMNS.size) return { log: "other", columns: PROTOCOL_COLUMNS };
  return { log: fields[1]?.includes("\\") === true ? "receive" : "send", columns: PROTOCOL_COLUMNS };
}

const SESSION = /^[0-9A-F]{8,32}$/i;

/** Reads a row of a protocol log; `undefined` when it is not whole. */
export function parseProtocolRow(fields: readonly string[], columns: Columns): ProtocolRow | undefined {
  const fieldOf = (name: string): string => fields[columns.get(name) ?? -1] ?? "";
  const at = parseExchangeTime(fieldOf("date-time"));
  const session = fieldOf("session-id");
  if (Number.isNaN(at) || !SESSION.test(session) || fields.length < columns.size) return undefined;
  return {
    at,
    connector: fieldOf("connector-id").slice(0, 255),
    session,
    local: parseEndpoint(fieldOf("local-endpoint")),
    remote: parseEndpoint(fieldOf("remote-endpoint")),
    event: fieldOf("event"),
    data: fieldOf("data"),
    context: fieldOf("context"),
  };
}

/** A message that the message tracking log says was sent on by SMTP. */
export interface TrackedRow {
  readonly at: number;
  /** `SENDEXTERNAL`: to a host outside the organization. `SEND` may be to another server of one's own. */
  readonly isExternal: boolean;
  readonly session: string | null;
  readonly recordId: string | null;
  readonly messageId: string | null;
  readonly connector: string | null;
  /** This server. */
  readonly host: string | null;
  readonly peerName: string | null;
  readonly peerAddress: string | null;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly sizeBytes: number | null;
}

const MOST_RECIPIENTS = 1000;

/** Reads a row of the message tracking log: of another event it gives the time alone, `undefined` when it is not whole. */
export function parseTrackingRow(fields: readonly string[], columns: Columns): TrackedRow | { readonly at: number } | undefined {
  const fieldOf = (name: string): string => fields[columns.get(name) ?? -1] ?? "";
  const textOf = (name: string): string | null => fieldOf(name).slice(0, 998) || null;
  const at = parseExchangeTime(fieldOf("date-time"));
  if (Number.isNaN(at) || fields.length < columns.size) return undefined;
  const event = fieldOf("event-id").toUpperCase();
  if (fieldOf("source").toUpperCase() !== "SMTP" || (event !== "SEND" && event !== "SENDEXTERNAL")) return { at };
  const size = Number(fieldOf("total-bytes") || Number.NaN);
  return {
    at,
    isExternal: event === "SENDEXTERNAL",
    session: /^([0-9A-F]{8,32})(?:;|$)/i.exec(fieldOf("source-context"))?.[1] ?? null,
    recordId: textOf("internal-message-id"),
    messageId: textOf("message-id"),
    connector: textOf("connector-id"),
    host: textOf("client-hostname"),
    peerName: textOf("server-hostname")?.toLowerCase() ?? null,
    peerAddress: textOf("server-ip"),
    sender: fieldOf("sender-address"),
    recipients: fieldOf("recipient-address").split(";", MOST_RECIPIENTS).filter(Boolean),
    sizeBytes: Number.isSafeInteger(size) ? size : null,
  };
}
