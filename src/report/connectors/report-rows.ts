import type { FlowPath } from "../../charts/flow-paths.ts";
import type { ConnectorType } from "../../model/connector.ts";
import type { ConnectorSummary } from "../../model/connector-summary.ts";
import { addDays, countDays } from "../../model/day.ts";
import type { DayRange } from "../../model/day-range.ts";
import { keyOfPath } from "../../model/flow-path.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../model/tls.ts";
import type { ConnectorDay } from "../../questions/connector-report.ts";

/** One row of the details table: a path on a day or in the whole period, in the words that the reader sees and searches. */
export interface ReportRow {
  readonly key: string;
  /** The path's own key, as it stands in the address. */
  readonly pathKey: string;
  /** First and last day; the same one where a row is a day. */
  readonly from: string;
  readonly to: string;
  readonly way: FlowPath["direction"];
  /** The same as a word. */
  readonly direction: string;
  readonly name: string;
  readonly connectorType: ConnectorType | null;
  /** The same as a word. */
  readonly type: string;
  /** `null` without a connector, or when it is not configured any more. */
  readonly forcesTls: boolean | null;
  readonly counts: TlsCounts;
  /** The sum of the counts. */
  readonly total: number;
  /** What the same path carried on the day, or in the period, that it is held against; `null` when that is not known. */
  readonly before: TlsCounts | null;
}

/** The words of a path: `From the internet`, `No connector`. */
export interface PathWords {
  readonly direction: string;
  readonly name: string;
  readonly type: string;
}

/** The days that the report is held against, as far as anything is stored of them. */
export interface ComparedDays {
  readonly range: DayRange;
  readonly days: readonly ConnectorDay[];
  /** The oldest day that is stored: what lies before it is not known. */
  readonly storedFrom: string;
}

export interface RowOptions {
  readonly range: DayRange;
  readonly group: "day" | "period";
  readonly count: "messages" | "recipients";
  readonly connectors: readonly ConnectorSummary[];
  readonly compared: ComparedDays | null;
  readonly wordsOf: (path: FlowPath) => PathWords;
}

/** The rows of a report, in the order in which the days come. */
export function createReportRows(days: readonly ConnectorDay[], options: RowOptions): readonly ReportRow[] {
  const forced = new Map(options.connectors.map(({ direction, name, forcesTls }) => [`${direction}:${name}`, forcesTls]));
  const paths = new Map<string, Omit<ReportRow, "key" | "from" | "to" | "counts" | "total" | "before">>();
  const describe = (path: FlowPath, pathKey: string) => {
    const known = paths.get(pathKey);
    if (known !== undefined) return known;
    const { direction: way, connectorType } = path;
    const made = { pathKey, way, connectorType, forcesTls: forced.get(pathKey) ?? null, ...options.wordsOf(path) };
    paths.set(pathKey, made);
    return made;
  };
  const before = countsBefore(options);
  return sumGroups(days, options).map(({ key, path, pathKey, date, counts }) => ({
    key,
    ...describe(path, pathKey),
    ...(options.group === "day" ? { from: date, to: date } : options.range),
    counts,
    total: totalOf(counts),
    before: before(pathKey, date),
  }));
}

interface Group {
  readonly key: string;
  readonly path: FlowPath;
  readonly pathKey: string;
  readonly date: string;
  readonly counts: Record<TlsOutcome, number>;
}

/** One sum for each path, or for each day of each path. A path whose type was changed on a day has two rows of it, and one sum. */
function sumGroups(days: readonly ConnectorDay[], { group, count }: RowOptions): readonly Group[] {
  const measure = count === "messages" ? "byTls" : "recipientsByTls";
  const groups = new Map<string, Group>();
  for (const day of days) {
    const pathKey = keyOfPath(day);
    const key = group === "day" ? `${day.date} ${pathKey}` : pathKey;
    let sum = groups.get(key);
    if (sum === undefined) {
      sum = { key, path: day, pathKey, date: day.date, counts: emptyTlsCounts() };
      groups.set(key, sum);
    }
    for (const outcome of TLS_OUTCOMES) sum.counts[outcome] += day[measure][outcome];
  }
  return [...groups.values()];
}

/** What a path carried then. Days are matched by their place: the first with the first. */
function countsBefore(options: RowOptions): (pathKey: string, date: string) => TlsCounts | null {
  const { compared, group, range } = options;
  if (compared === null || compared.days.length === 0) return () => null;
  const sums = new Map(sumGroups(compared.days, options).map(({ key, counts }) => [key, counts]));
  if (group === "period") return (pathKey) => sums.get(pathKey) ?? emptyTlsCounts();
  const shift = countDays(range.from, compared.range.from) - 1;
  const dayBefore = new Map<string, string>();
  return (pathKey, date) => {
    const day = dayBefore.get(date) ?? addDays(date, shift);
    dayBefore.set(date, day);
    if (day > compared.range.to || day < compared.storedFrom) return null;
    return sums.get(`${day} ${pathKey}`) ?? emptyTlsCounts();
  };
}

/** All counts together: the foot of the table. */
export interface RowTotals {
  readonly counts: TlsCounts;
  /** `null` when no row knows what was then. */
  readonly before: TlsCounts | null;
}

export function sumRows(rows: readonly ReportRow[]): RowTotals {
  const counts = emptyTlsCounts();
  const before = emptyTlsCounts();
  let isKnown = false;
  for (const row of rows) {
    for (const outcome of TLS_OUTCOMES) {
      counts[outcome] += row.counts[outcome];
      before[outcome] += row.before?.[outcome] ?? 0;
    }
    if (row.before !== null) isKnown = true;
  }
  return { counts, before: isKnown ? before : null };
}
