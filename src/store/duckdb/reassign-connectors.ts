import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type AssignConnector, CONNECTOR_TYPES, type ConnectorAssignment, type ConnectorSubject } from "../../model/connector.ts";
import { DIRECTIONS, PATHS } from "../../model/delivery.ts";
import { type Column, DELIVERY_COLUMNS } from "../columns.ts";
import { type FactBatch, NULL_CODE } from "../fact-batch.ts";
import { appendBatch } from "./append-batch.ts";
import { renderCreateTable } from "./column-type.ts";
import { rebuildRollups } from "./maintain-rollups.ts";
import { streamRows } from "./read-rows.ts";

const SUBJECT = ["direction", "peer_host", "peer_address", "sender_domain", "recipient_domains", "certificate_name"] as const;
const ASSIGNED = ["path", "connector", "connector_type", "connector_reason"] as const;

const ASSIGNMENT_COLUMNS: readonly Column[] = [...SUBJECT, ...ASSIGNED].flatMap((name) =>
  DELIVERY_COLUMNS.filter((column) => column.name === name),
);

/** A fingerprint of what assignments follow from. */
export function hashBasis(basis: object): string {
  return createHash("sha256").update(JSON.stringify(basis)).digest("hex");
}

/**
 * Assigns every stored delivery and attempt anew and rebuilds the rollups, inside the writer's transaction.
 *
 * @param reader another connection, on which the distinct subjects are read while the writer keeps their assignments
 */
export async function reassignConnectors(writer: DuckDBConnection, reader: DuckDBConnection, assign: AssignConnector): Promise<void> {
  await writer.run(renderCreateTable("assignments", ASSIGNMENT_COLUMNS, "OR REPLACE TEMP TABLE"));
  const subjects = SUBJECT.join(", ");
  const everything = ["deliveries", "open_deliveries", "attempts"].map((table) => `SELECT ${subjects} FROM ${table}`).join(" UNION ALL ");
  for await (const rows of streamRows(reader, `SELECT DISTINCT ${subjects} FROM (${everything})`)) {
    const assigned = rows.map((row) => ({ row, assignment: assign(toSubject(row)) }));
    await appendBatch(writer, { catalog: "temp", name: "assignments" }, ASSIGNMENT_COLUMNS, toBatch(assigned));
  }
  for (const table of ["deliveries", "open_deliveries", "attempts"]) await replaceAssigned(writer, table);
  await writer.run("DROP TABLE temp.assignments");
  await rebuildRollups(writer);
}

/** A table written anew streams through little memory; updating rows in place would keep every old one until the commit. */
async function replaceAssigned(writer: DuckDBConnection, table: string): Promise<void> {
  const replaced = ASSIGNED.map((name) => `assigned.${name} AS ${name}`).join(", ");
  const same = SUBJECT.map((name) => `kept.${name} IS NOT DISTINCT FROM assigned.${name}`).join(" AND ");
  await writer.run(
    `CREATE TABLE ${table}_next AS SELECT kept.* REPLACE (${replaced}) FROM ${table} AS kept LEFT JOIN temp.assignments AS assigned ON ${same}`,
  );
  await writer.run(`DROP TABLE ${table}`);
  await writer.run(`ALTER TABLE ${table}_next RENAME TO ${table}`);
}

function toSubject(row: Readonly<Record<string, unknown>>): ConnectorSubject {
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

interface Assigned {
  readonly row: Readonly<Record<string, unknown>>;
  readonly assignment: ConnectorAssignment;
}

function toBatch(assigned: readonly Assigned[]): FactBatch {
  const texts = (pick: (each: Assigned) => unknown) => ({ kind: "string" as const, values: assigned.map((each) => textOf(pick(each))) });
  const codes = (values: readonly string[], pick: (each: Assigned) => unknown) => ({
    kind: "enum" as const,
    values: Uint8Array.from(assigned, (each) => codeOf(values, pick(each))),
  });
  return {
    rows: assigned.length,
    columns: [
      codes(DIRECTIONS, ({ row }) => row.direction),
      texts(({ row }) => row.peer_host),
      texts(({ row }) => row.peer_address),
      texts(({ row }) => row.sender_domain),
      { kind: "strings", values: assigned.map(({ row }) => toSubject(row).recipientDomains) },
      texts(({ row }) => row.certificate_name),
      codes(PATHS, ({ assignment }) => assignment.path),
      texts(({ assignment }) => assignment.connector),
      codes(CONNECTOR_TYPES, ({ assignment }) => assignment.connectorType),
      texts(({ assignment }) => assignment.reason),
    ],
  };
}

function codeOf(values: readonly unknown[], value: unknown): number {
  const code = values.indexOf(value);
  return code === -1 ? NULL_CODE : code;
}
