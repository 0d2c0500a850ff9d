import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type AssignConnector, CONNECTOR_TYPES, type ConnectorAssignment, type ConnectorSubject } from "../../model/connector.ts";
import { DIRECTIONS, PATHS } from "../../model/delivery.ts";
import type { Column } from "../columns.ts";
import { type FactBatch, NULL_CODE } from "../fact-batch.ts";
import { appendBatch, wholeOf } from "./append-batch.ts";
import { renderCreateTable } from "./column-type.ts";
import type { Dimensions } from "./dimensions.ts";
import { rebuildRollups } from "./maintain-rollups.ts";
import { streamRows } from "./read-rows.ts";
import { FACT_TABLE_NAMES } from "./schema-names.ts";

/** What an assignment follows from, by number, and the route that it gave. */
const ASSIGNMENT_COLUMNS: readonly Column[] = [
  { name: "direction", kind: "enum", values: DIRECTIONS },
  ...["peer", "sender", "recipient_list", "next_route"].map((name): Column => ({ name, kind: "integer" })),
];

const SUBJECTS = `
  SELECT direction, peer, sender, recipient_list, peer_host, peer_address, sender_domain, recipient_domains, certificate_name
  FROM (
    SELECT DISTINCT direction, peer, sender, recipient_list
    FROM (${FACT_TABLE_NAMES.map((table) => `SELECT origin, peer, sender, recipient_list FROM ${table}`).join(" UNION ALL ")}) AS facts
    JOIN origins ON origins.id = facts.origin
  ) AS subjects
  JOIN peers ON peers.id = peer JOIN senders ON senders.id = sender JOIN recipient_lists ON recipient_lists.id = recipient_list`;

/** A fingerprint of what assignments follow from. */
export function hashBasis(basis: object): string {
  return createHash("sha256").update(JSON.stringify(basis)).digest("hex");
}

/**
 * Assigns every stored delivery and attempt anew and rebuilds the rollups, inside the writer's transaction.
 *
 * @param reader another connection, on which the distinct subjects are read while the writer keeps their assignments
 */
export async function reassignConnectors(
  writer: DuckDBConnection,
  reader: DuckDBConnection,
  dimensions: Dimensions,
  assign: AssignConnector,
): Promise<void> {
  await writer.run(renderCreateTable("assignments", ASSIGNMENT_COLUMNS, "OR REPLACE TEMP TABLE"));
  for await (const rows of streamRows(reader, SUBJECTS)) {
    const routes = await dimensions.findOrAdd(writer, "route", toRoutes(rows.map((row) => assign(toSubject(row)))));
    await appendBatch(writer, { catalog: "temp", name: "assignments" }, ASSIGNMENT_COLUMNS, wholeOf(toAssignments(rows, routes)));
  }
  for (const table of FACT_TABLE_NAMES) await replaceRoutes(writer, table);
  await writer.run("DROP TABLE temp.assignments");
  await rebuildRollups(writer);
}

/** A table written anew streams through little memory; updating rows in place would keep every old one until the commit. */
async function replaceRoutes(writer: DuckDBConnection, table: string): Promise<void> {
  await writer.run(
    `CREATE TABLE ${table}_next AS SELECT kept.* REPLACE (assigned.next_route::INTEGER AS route)
     FROM ${table} AS kept JOIN origins ON origins.id = kept.origin
     JOIN temp.assignments AS assigned ON assigned.direction = origins.direction AND assigned.peer = kept.peer
       AND assigned.sender = kept.sender AND assigned.recipient_list = kept.recipient_list`,
  );
  await writer.run(`DROP TABLE ${table}`);
  await writer.run(`ALTER TABLE ${table}_next RENAME TO ${table}`);
}

type Row = Readonly<Record<string, unknown>>;

function toSubject(row: Row): ConnectorSubject {
  const direction = DIRECTIONS.find((each) => each === row.direction);
  if (direction === undefined) throw new TypeError(`no direction: ${String(row.direction)}`);
  return {
    direction,
    peerHost: textOf(row.peer_host),
    peerAddress: textOf(row.peer_address),
    senderDomain: textOf(row.sender_domain),
    recipientDomains: Array.isArray(row.recipient_domains) ? row.recipient_domains.map(String) : null,
    certificateName: textOf(row.certificate_name),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** In the columns of the dimension `route`. */
function toRoutes(assignments: readonly ConnectorAssignment[]): FactBatch {
  return {
    rows: assignments.length,
    columns: [
      { kind: "enum", values: Uint8Array.from(assignments, ({ path }) => codeOf(PATHS, path)) },
      { kind: "string", values: assignments.map(({ connector }) => connector) },
      { kind: "enum", values: Uint8Array.from(assignments, ({ connectorType }) => codeOf(CONNECTOR_TYPES, connectorType)) },
      { kind: "string", values: assignments.map(({ reason }) => reason) },
    ],
  };
}

function toAssignments(rows: readonly Row[], routes: Int32Array): FactBatch {
  const numbers = (name: string) => ({ kind: "integer" as const, values: Float64Array.from(rows, (row) => Number(row[name])) });
  return {
    rows: rows.length,
    columns: [
      { kind: "enum", values: Uint8Array.from(rows, ({ direction }) => codeOf(DIRECTIONS, direction)) },
      numbers("peer"),
      numbers("sender"),
      numbers("recipient_list"),
      { kind: "integer", values: Float64Array.from(routes) },
    ],
  };
}

function codeOf(values: readonly unknown[], value: unknown): number {
  const code = values.indexOf(value);
  return code === -1 ? NULL_CODE : code;
}
