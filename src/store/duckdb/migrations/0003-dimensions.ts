import { ATTEMPT_FACT_COLUMNS, type Column, DIMENSION_NAMES, DIMENSIONS, type DimensionName, FACT_COLUMNS } from "../../columns.ts";
import { renderColumnType, renderCreateTable } from "../column-type.ts";
import { renderDimensionKey, renderSameDimension } from "../dimension-sql.ts";
import { FACT_VIEWS } from "../fact-views.ts";
import { ATTEMPT_TABLES, DELIVERY_TABLES, DIMENSION_TABLES, OPEN_TABLE } from "../schema-names.ts";
import type { Migration } from "./migration.ts";

const WIDE_TABLES = ["deliveries", "open_deliveries", "attempts"] as const;

/** What comes again and again moves into tables of its own; the tables of deliveries become views of the same columns. */
export const dimensions: Migration = {
  version: 3,
  statements: [
    ...["all_peer_daily", "all_daily", "all_hourly", "all_deliveries"].map((view) => `DROP VIEW ${view}`),
    ...DIMENSION_NAMES.flatMap(renderDimension),
    renderCreateTable(DELIVERY_TABLES.table, FACT_COLUMNS),
    renderCreateTable(DELIVERY_TABLES.tail, FACT_COLUMNS),
    renderCreateTable(OPEN_TABLE, FACT_COLUMNS),
    renderCreateTable(ATTEMPT_TABLES.table, ATTEMPT_FACT_COLUMNS),
    renderCreateTable(ATTEMPT_TABLES.tail, ATTEMPT_FACT_COLUMNS),
    renderMove("deliveries", DELIVERY_TABLES.table, FACT_COLUMNS),
    renderMove("open_deliveries", OPEN_TABLE, FACT_COLUMNS),
    renderMove("attempts", ATTEMPT_TABLES.table, ATTEMPT_FACT_COLUMNS),
    ...WIDE_TABLES.map((table) => `DROP TABLE ${table}`),
    ...FACT_VIEWS,
  ],
};

/** The table of a dimension, and every combination that the facts have. */
function renderDimension(name: DimensionName): readonly string[] {
  const table = DIMENSION_TABLES[name];
  const columns = DIMENSIONS[name];
  const names = columns.map((column) => column.name).join(", ");
  const kept = WIDE_TABLES.map((wide) => `SELECT ${names} FROM ${wide}`).join(" UNION ALL ");
  return [
    `CREATE TABLE ${table} (id INTEGER, key UBIGINT, ${columns.map((column) => `${column.name} ${renderColumnType(column)}`).join(", ")})`,
    `INSERT INTO ${table} SELECT (row_number() OVER ())::INTEGER, ${renderDimensionKey(columns)}, ${names}
     FROM (SELECT DISTINCT ${names} FROM (${kept}))`,
  ];
}

function renderMove(from: string, to: string, columns: readonly Column[]): string {
  const joins = DIMENSION_NAMES.map((name) => {
    const table = DIMENSION_TABLES[name];
    return `JOIN ${table} ON ${renderSameDimension(DIMENSIONS[name], table, "wide")}`;
  });
  return `INSERT INTO ${to} SELECT ${columns.map(renderColumn).join(", ")} FROM ${from} AS wide ${joins.join(" ")}`;
}

function renderColumn(column: Column): string {
  if (column.kind === "dimension") return `${DIMENSION_TABLES[column.name]}.id`;
  const { name } = column;
  if (name === "decided") return "wide.evidence_decided";
  if (name === "closed_after") return "wide.evidence_closed - coalesce(wide.evidence_decided, 0)";
  if (name.endsWith("_before")) return `coalesce(wide.evidence_decided, 0) - wide.evidence_${name.replace("_before", "")}`;
  return `wide.${name}`;
}
