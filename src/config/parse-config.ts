import type { Config } from "./config.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { renderPath } from "./config-problem.ts";
import { configSchema } from "./config-schema.ts";
import { detectConnectorProblems } from "./connector-rules.ts";
import { type DescribedIssue, describeIssue } from "./describe-issue.ts";
import { machineTimeZone } from "./time-zone.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** Settings that are understood but have no effect yet: to be told, so that nobody relies on them. */
const WITHOUT_EFFECT = ["retention", "evidence"] as const;

export interface ParsedConfig {
  readonly config: Config;
  /** What the reader of the file should know, though nothing is wrong. */
  readonly remarks: readonly ConfigProblem[];
}

/** Reads a configuration file's text: the configuration with its defaults, or every problem at once in the file's order. */
export function parseConfig(text: string): ParsedConfig | { readonly problems: readonly ConfigProblem[] } {
  const source = parseYaml(text);
  if ("problems" in source) return source;
  const content = withoutEmptySettings(source.value) ?? {};
  const result = configSchema.safeParse(content);
  const found = [
    ...(result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, content))),
    ...detectProblems(content),
  ];
  if (!result.success || found.length > 0) return { problems: inOrder(found.map((issue) => place(issue, source))) };
  const { retention: _retention, evidence: _evidence, timezone, ...settings } = result.data;
  const remarks = WITHOUT_EFFECT.filter((name) => result.data[name] !== undefined).map((name) =>
    place({ path: [name], atKey: true, message: "is accepted, but has no effect in this version" }, source),
  );
  return { config: { ...settings, timezone: timezone ?? machineTimeZone() }, remarks };
}

function detectProblems(content: unknown): readonly DescribedIssue[] {
  if (typeof content !== "object" || content === null) return [];
  return detectConnectorProblems((content as Readonly<Record<string, unknown>>).connectors);
}

/** `connectors:` with everything below it commented out means the same as no such line. */
function withoutEmptySettings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptySettings);
  if (typeof value !== "object" || value === null) return value;
  const settings = Object.entries(value).filter(([, setting]) => setting !== null);
  return Object.fromEntries(settings.map(([name, setting]) => [name, withoutEmptySettings(setting)]));
}

function place({ path, atKey, message }: DescribedIssue, source: YamlSource): ConfigProblem {
  return { ...source.locate(path, atKey), path: renderPath(path), message };
}

function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...problems].sort((left, right) => left.line - right.line || left.column - right.column);
}
