import type { Config } from "../config/config.ts";
import { dayOf } from "../model/day.ts";
import type { LoggingAdvice } from "../model/logging-advice.ts";
import type { Period } from "../model/period.ts";
import { askAccounting } from "../questions/accounting.ts";
import { askHandshakeFailures } from "../questions/handshake-failures.ts";
import { askLineDrift } from "../questions/line-drift.ts";
import { askMessageTraces, type MessageGroup } from "../questions/message-traces.ts";
import { askOutcomeDays } from "../questions/outcome-days.ts";
import { askPathTls } from "../questions/path-tls.ts";
import { askSilentPrograms, type SilentProgram } from "../questions/silent-programs.ts";
import { adviseLogging } from "../readers/advise-logging.ts";
import type { Queryable } from "../store/store.ts";
import { detectInsights } from "./detect-insights.ts";
import { findBeginning } from "./find-beginning.ts";
import type { Insight } from "./insight.ts";
import { messageGroupOf } from "./message-group.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Named with a finding. */
const PEERS = 5;
/** Asked for failed handshakes; few of them become findings. */
const FAILING_PEERS = 200;

/** The part of the configuration that findings follow from. */
export type InsightConfig = Pick<Config, "insights" | "connectors" | "timezone">;

/**
 * Every finding of the last days, most urgent first, with what is behind each. None is left out for being snoozed.
 *
 * @param newestAt epoch milliseconds UTC; the window ends with this hour
 */
export async function askInsights(store: Queryable, config: InsightConfig, newestAt: number): Promise<readonly Insight[]> {
  const { insights: thresholds, connectors } = config;
  const window = windowOf(thresholds.windowDays, newestAt);
  const [traffic, failures, accounting, drifts] = await Promise.all([
    askPathTls(store, window),
    askHandshakeFailures(store, window, thresholds.failedHandshakes, FAILING_PEERS),
    askAccounting(store),
    askLineDrift(store, window),
  ]);
  const found = detectInsights({ ...traffic, failures, accounting, drifts }, { thresholds, connectors }, window);
  return addServers(store, window, await addTraces(store, window, found, config));
}

/** The days before and in the hour of the newest message. */
export function windowOf(windowDays: number, newestAt: number): Period {
  const to = (Math.floor(newestAt / HOUR_MS) + 1) * HOUR_MS;
  return { from: to - windowDays * DAY_MS, to };
}

/** Who is behind the findings, and since when. */
async function addTraces(store: Queryable, window: Period, found: readonly Insight[], config: InsightConfig): Promise<readonly Insight[]> {
  const counted = found.flatMap((insight) => {
    const group = messageGroupOf(insight);
    return group === undefined ? [] : [{ insight, group }];
  });
  const groups: readonly MessageGroup[] = counted.map(({ group }) => group);
  const [traces, { oldest, days }] = await Promise.all([
    askMessageTraces(store, window, groups, PEERS),
    askOutcomeDays(store, dayOf(window.to - 1, config.timezone), groups),
  ]);
  const traced = new Map(
    counted.map(({ insight }, place) => {
      const since = findBeginning(days[place] ?? [], oldest, config.insights.windowDays);
      return [insight.id, { ...insight, ...traces[place], since }];
    }),
  );
  return found.map((insight) => traced.get(insight.id) ?? insight);
}

/** Which of the own servers do not log TLS, and the settings that would make them. */
async function addServers(store: Queryable, window: Period, found: readonly Insight[]): Promise<readonly Insight[]> {
  if (!found.some(({ kind }) => kind === "unknown-tls")) return found;
  const silent = await askSilentPrograms(store, window);
  return found.map((insight) => {
    if (insight.kind !== "unknown-tls" || insight.source === null || insight.direction === null) return insight;
    const programs = silent.filter(({ source, direction }) => source === insight.source && direction === insight.direction);
    const byHost = new Map<string, number>();
    for (const { host, messages } of programs) if (host !== null) byHost.set(host, (byHost.get(host) ?? 0) + messages);
    const hosts = [...byHost].map(([host, messages]) => ({ host, messages })).sort((left, right) => right.messages - left.messages);
    return { ...insight, peers: [], hosts: hosts.slice(0, PEERS), settings: adviseAll(programs) };
  });
}

/** The readers of one log are one, as a rule; where there are several, each is advised on its own programs. */
function adviseAll(programs: readonly SilentProgram[]): readonly LoggingAdvice[] {
  const readers = [...new Set(programs.map(({ reader }) => reader))];
  return readers.flatMap((reader) =>
    adviseLogging(
      reader,
      programs.filter((program) => program.reader === reader),
    ),
  );
}
