import { openDuckDbStore } from "../../src/store/duckdb/open-duckdb-store.ts";

const SUMS = "sum(messages) AS messages, sum(recipients) AS recipients";

/** All that a store says, whatever commits it was written in: facts with the places of their lines, sums, and where it stands. */
const QUESTIONS = {
  deliveries: "SELECT * FROM all_deliveries",
  attempts: "SELECT * FROM attempts",
  hours: `SELECT * EXCLUDE (messages, recipients), ${SUMS} FROM all_hourly GROUP BY ALL`,
  days: `SELECT * EXCLUDE (messages, recipients), ${SUMS} FROM all_daily GROUP BY ALL`,
  peers: `SELECT * EXCLUDE (messages, recipients, last_seen_at), ${SUMS}, max(last_seen_at) AS seen FROM all_peer_daily GROUP BY ALL`,
  sources: "SELECT * EXCLUDE (state) FROM sources",
  files: "SELECT stream_start, position, head_hash FROM files",
} as const;

export type StoreContents = Readonly<Record<keyof typeof QUESTIONS, readonly string[]>>;

/** Every row of a store that no process has open, as texts in an order of their own. */
export async function readStoreContents(directory: string): Promise<StoreContents> {
  const store = await openDuckDbStore({ directory, timeZone: "UTC", mode: "existing" });
  try {
    const rowsOf = async (sql: string): Promise<readonly string[]> => (await store.rows(sql)).map((row) => JSON.stringify(row)).sort();
    const entries = Object.entries(QUESTIONS).map(async ([name, sql]) => [name, await rowsOf(sql)] as const);
    return Object.fromEntries(await Promise.all(entries)) as StoreContents;
  } finally {
    await store.close();
  }
}

/** The first rows of each kind that only one of two stores has, so that a difference is short enough to be shown. */
export function differencesOf(left: StoreContents, right: StoreContents): readonly string[] {
  return Object.keys(QUESTIONS).flatMap((name) => {
    const [ofLeft, ofRight] = [left[name as keyof StoreContents], right[name as keyof StoreContents]];
    const missing = without(ofLeft, ofRight).map((row) => `${name}: only the first has ${row}`);
    return [...missing, ...without(ofRight, ofLeft).map((row) => `${name}: only the second has ${row}`)];
  });
}

const MOST_SHOWN = 3;

/** Rows of a sorted list that the other does not have as often. */
function without(rows: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  const missing = rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
  return missing.slice(0, MOST_SHOWN);
}
