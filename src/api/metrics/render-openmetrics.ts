import type { MetricFamily, Sample } from "./metric-family.ts";

export const OPENMETRICS_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

const SUFFIX = { counter: "_total", gauge: "", info: "_info" } as const;

/** @see OpenMetrics 1.0, "ABNF": a label's value escapes backslash, quote and line feed */
export function renderOpenMetrics(families: readonly MetricFamily[]): string {
  const lines = families.flatMap(({ name, type, help, samples }) => [
    `# TYPE ${name} ${type}`,
    `# HELP ${name} ${escapeText(help)}`,
    ...samples.map((sample) => renderSample(`${name}${SUFFIX[type]}`, sample)),
  ]);
  return `${[...lines, "# EOF"].join("\n")}\n`;
}

function renderSample(name: string, { labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeText(text)}"`);
  return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}`;
}

function escapeText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
