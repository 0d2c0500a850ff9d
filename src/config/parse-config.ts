import { checkSettings } from "./check-settings.ts";
import type { Config } from "./config.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { renderPath } from "./config-problem.ts";
import { daysOf } from "./config-values.ts";
import type { DescribedIssue } from "./describe-issue.ts";
import { sortSources } from "./source-schema.ts";
import { machineTimeZone } from "./time-zone.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

export interface ParsedConfig {
  readonly config: Config;
}

/** `forever`, in days. */
const HUNDRED_YEARS = 36_525;

/** Reads a configuration file's text: the configuration with its defaults, or every problem at once in the file's order. */
export function parseConfig(text: string): ParsedConfig | { readonly problems: readonly ConfigProblem[] } {
  const source = parseYaml(text);
  if ("problems" in source) return source;
  const checked = checkSettings(source.value);
  if ("issues" in checked) return { problems: inOrder(checked.issues.map((issue) => place(issue, source))) };
  const { retention, evidence, timezone, sources, ...settings } = checked.settings;
  const kept = { deliveriesDays: daysOf(retention.deliveries), rollupsDays: daysOf(retention.rollups) };
  const { keepLines } = evidence;
  const keepLinesDays = keepLines === undefined ? null : (daysOf(keepLines) ?? HUNDRED_YEARS);
  return {
    config: { ...settings, ...sortSources(sources), retention: kept, evidence: { keepLinesDays }, timezone: timezone ?? machineTimeZone() },
  };
}

function place({ path, atKey, message }: DescribedIssue, source: YamlSource): ConfigProblem {
  return { ...source.locate(path, atKey), path: renderPath(path), message };
}

function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...problems].sort((left, right) => left.line - right.line || left.column - right.column);
}
