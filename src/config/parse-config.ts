import { checkSettings, type Settings } from "./check-settings.ts";
import type { Config } from "./config.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { renderPath } from "./config-problem.ts";
import { daysOf } from "./config-values.ts";
import type { DescribedIssue } from "./describe-issue.ts";
import { machineTimeZone } from "./time-zone.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** Settings that are understood but have no effect yet: to be told, so that nobody relies on them. */
const WITHOUT_EFFECT = ["evidence"] as const;

export interface ParsedConfig {
  readonly config: Config;
  /** What the reader of the file should know, though nothing is wrong. */
  readonly remarks: readonly ConfigProblem[];
}

/** Reads a configuration file's text: the configuration with its defaults, or every problem at once in the file's order. */
export function parseConfig(text: string): ParsedConfig | { readonly problems: readonly ConfigProblem[] } {
  const source = parseYaml(text);
  if ("problems" in source) return source;
  const checked = checkSettings(source.value);
  if ("issues" in checked) return { problems: inOrder(checked.issues.map((issue) => place(issue, source))) };
  const { retention, evidence: _evidence, timezone, sources, ...settings } = checked.settings;
  const remarks = WITHOUT_EFFECT.filter((name) => checked.settings[name] !== undefined).map((name) =>
    place({ path: [name], atKey: true, message: "is accepted, but has no effect in this version" }, source),
  );
  const kept = { deliveriesDays: daysOf(retention.deliveries), rollupsDays: daysOf(retention.rollups) };
  return { config: { ...settings, ...sortSources(sources), retention: kept, timezone: timezone ?? machineTimeZone() }, remarks };
}

/** Logs, and folders of TLS reports. */
function sortSources(sources: Settings["sources"]): Pick<Config, "sources" | "tlsReportFolders"> {
  return {
    sources: sources.flatMap(({ file, reader = "auto", timezone = null }) => (file === undefined ? [] : [{ file, reader, timezone }])),
    tlsReportFolders: sources.flatMap(({ tlsReports }) => (tlsReports === undefined ? [] : [tlsReports])),
  };
}

function place({ path, atKey, message }: DescribedIssue, source: YamlSource): ConfigProblem {
  return { ...source.locate(path, atKey), path: renderPath(path), message };
}

function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...problems].sort((left, right) => left.line - right.line || left.column - right.column);
}
