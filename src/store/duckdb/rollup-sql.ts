import type { DimensionName } from "../columns.ts";
import { DIMENSION_TABLES } from "./schema-names.ts";

/** Sums of deliveries by time and key, so that no question over months has to count them. */
export interface Rollup {
  readonly table: "hourly" | "daily" | "peer_daily";
  /** Its first column: the start of the hour (UTC, epoch milliseconds), or the day in the store's time zone. */
  readonly time: "hour" | "day";
  /** What it groups by beside the time: columns of the tables that say it of these dimensions. */
  readonly keys: Readonly<Record<string, string>>;
  readonly dimensions: readonly DimensionName[];
  /** Whether it knows when a key was seen last. */
  readonly knowsLastSeen: boolean;
}

/** The tables that say of a dimension's number what a rollup groups by. */
const KEY_TABLES: Readonly<Record<DimensionName, string>> = { ...DIMENSION_TABLES, peer: "peer_identities" };

const PROTECTION = {
  path: "routes.path",
  connector: "routes.connector",
  connector_type: "routes.connector_type",
  tls: "handshakes.tls",
  certainty: "handshakes.certainty",
} as const;

const BY_SOURCE = {
  keys: { source: "origins.source", direction: "origins.direction", ...PROTECTION },
  dimensions: ["origin", "route", "handshake"],
  knowsLastSeen: false,
} as const;

export const ROLLUPS: readonly Rollup[] = [
  { table: "hourly", time: "hour", ...BY_SOURCE },
  { table: "daily", time: "day", ...BY_SOURCE },
  {
    table: "peer_daily",
    time: "day",
    keys: { direction: "origins.direction", peer_id: "peer_identities.peer_id", ...PROTECTION },
    dimensions: ["origin", "peer", "route", "handshake"],
    knowsLastSeen: true,
  },
];

/** Rows of a rollup, summed from the partial sums of a commit. */
export function renderRollupOfPartials(rollup: Rollup): string {
  return renderRollupOf(
    rollup,
    `SELECT ${renderTime(rollup, "quarter")} AS period, ${rollup.dimensions.join(", ")}, messages, recipients, last_seen_at
     FROM temp.rollup_partials`,
  );
}

/** Rows of a rollup, counted from tables of facts. */
export function renderRollupOfFacts(rollup: Rollup, tables: readonly string[]): string {
  const columns = ["observed_at", "recipients", ...rollup.dimensions].join(", ");
  const facts = tables.map((table) => `SELECT ${columns} FROM ${table}`).join(" UNION ALL ");
  return renderRollupOf(
    rollup,
    `SELECT ${renderTime(rollup, "observed_at")} AS period, ${rollup.dimensions.join(", ")}, count(*) AS messages,
       sum(coalesce(recipients, 1)) AS recipients, max(observed_at) AS last_seen_at
     FROM (${facts}) GROUP BY ALL`,
  );
}

/** Numbers become words only after most of the summing is done. */
function renderRollupOf(rollup: Rollup, summed: string): string {
  const keys = Object.entries(rollup.keys).map(([name, expression]) => `${expression} AS ${name}`);
  const joins = rollup.dimensions.map((name) => `JOIN ${KEY_TABLES[name]} ON ${KEY_TABLES[name]}.id = summed.${name}`);
  return `SELECT period AS ${rollup.time}, ${keys.join(", ")}, ${renderSums(rollup, "summed.")}
    FROM (${summed}) AS summed ${joins.join(" ")} GROUP BY ALL`;
}

/** Rows of a rollup from a time on, one for each key. `since`: SQL. */
export function renderCompacted(rollup: Rollup, since: string): string {
  const keys = Object.keys(rollup.keys).join(", ");
  return `SELECT ${rollup.time}, ${keys}, ${renderSums(rollup, "")} FROM ${rollup.table}
    WHERE ${rollup.time} >= ${since} GROUP BY ALL ORDER BY ${rollup.time}`;
}

function renderSums({ knowsLastSeen }: Rollup, table: "" | "summed."): string {
  const sums = `sum(${table}messages)::BIGINT AS messages, sum(${table}recipients)::BIGINT AS recipients`;
  return knowsLastSeen ? `${sums}, max(${table}last_seen_at) AS last_seen_at` : sums;
}

/** The hour or the day that a rollup counts a moment in; `time`: SQL, epoch milliseconds. */
export function renderTime(rollup: Rollup, time: string): string {
  return rollup.time === "hour" ? renderHourOf(time) : renderDayOf(time);
}

function renderHourOf(time: string): string {
  return `${time} - ((${time} % 3600000) + 3600000) % 3600000`;
}

/** The day, in the store's time zone, that a time belongs to. */
function renderDayOf(time: string): string {
  return `timezone((SELECT value FROM meta WHERE key = 'time_zone'), make_timestamptz(${time} * 1000))::DATE`;
}
