import type { Period } from "../model/period.ts";
import { TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, type Row } from "./row-values.ts";

/** Clients that submit mail with a login, by the weakest protection that each of them used. */
export interface SmtpAuthClients {
  /** What tells clients apart: their logins, or their addresses where the privacy setting keeps no logins. */
  readonly knownBy: "login" | "address";
  readonly clients: number;
  /** Submissions in the period whose client is not known: no login, or no address. */
  readonly unidentifiedMessages: number;
  /** Clients by the weakest outcome that each used, weakest first; outcomes without a client are left out. */
  readonly byOldest: readonly OldestUse[];
}

export interface OldestUse {
  readonly outcome: TlsOutcome;
  readonly clients: number;
  /** The busiest of them, at most as many as asked for. */
  readonly examples: readonly SmtpAuthClient[];
}

export interface SmtpAuthClient {
  /** A login or an address, see `knownBy`. */
  readonly client: string;
  /** Its messages with that outcome. */
  readonly messages: number;
}

const SUBMITTED = "observed_at >= $1 AND observed_at < $2 AND direction = 'submission'";
/** A login reduced to its domain (`@example.com`) tells nobody apart. */
const HAS_LOGIN = "sasl_user IS NOT NULL AND NOT starts_with(sasl_user, '@')";

const FIND_LOGIN = `SELECT 1 AS found FROM all_deliveries WHERE ${SUBMITTED} AND ${HAS_LOGIN} LIMIT 1`;

const CLIENTS = {
  login: `CASE WHEN ${HAS_LOGIN} THEN sasl_user END`,
  address: "peer_address",
} as const;

/** The outcomes are ordered weakest first, and so is their type in the store: `min` is the weakest. */
function renderCountClients(knownBy: keyof typeof CLIENTS): string {
  return `
  WITH sent AS (
    SELECT ${CLIENTS[knownBy]} AS client, tls, count(*) AS messages FROM all_deliveries WHERE ${SUBMITTED} GROUP BY client, tls
  ), clients AS (
    SELECT client, min(tls) AS oldest, arg_min(messages, tls) AS messages FROM sent WHERE client IS NOT NULL GROUP BY client
  ), ranked AS (
    SELECT oldest, client, messages, count(*) OVER (PARTITION BY oldest) AS clients,
      row_number() OVER (PARTITION BY oldest ORDER BY messages DESC, client) AS place
    FROM clients
  )
  SELECT oldest, client, messages, clients FROM ranked WHERE place <= $3
  UNION ALL SELECT NULL, NULL, coalesce(sum(messages), 0), 0 FROM sent WHERE client IS NULL
  ORDER BY oldest NULLS LAST, messages DESC, client`;
}

/**
 * Who submitted mail in a period, and with what.
 *
 * @param examples how many clients are named per outcome, at most
 */
export async function askSmtpAuthClients(store: Queryable, period: Period, examples: number): Promise<SmtpAuthClients> {
  const found = await store.rows(FIND_LOGIN, [period.from, period.to]);
  const knownBy = found.length > 0 ? "login" : "address";
  const rows = await store.rows(renderCountClients(knownBy), [period.from, period.to, examples]);
  const unidentified = rows.find((row) => row.oldest === null);
  const byOldest = TLS_OUTCOMES.flatMap((outcome) => {
    const named = rows.filter((row) => row.oldest === outcome);
    const [first] = named;
    return first === undefined ? [] : [{ outcome, clients: numberOf(first.clients), examples: named.map(toClient) }];
  });
  return {
    knownBy,
    clients: byOldest.reduce((sum, { clients }) => sum + clients, 0),
    unidentifiedMessages: unidentified === undefined ? 0 : numberOf(unidentified.messages),
    byOldest,
  };
}

function toClient(row: Row): SmtpAuthClient {
  return { client: String(row.client), messages: numberOf(row.messages) };
}
