import { renderVisibleText } from "../../messages/visible-text.ts";
import type { Accounting } from "../../model/accounting.ts";
import { wrap } from "./columns.ts";
import type { Layout } from "./layout.ts";

const INDENT = "  ";
const HANGING = "    ";

/** What became of every line, an equation per source. */
export function renderSources(layout: Layout, accounting: readonly Accounting[]): readonly string[] {
  const { messages, style } = layout;
  if (accounting.length === 0) return [];
  const total = accounting.length === 1 ? [] : renderEquation(layout, messages.text.sources.all, totalOf(accounting));
  return [style.heading(messages.report.sources), ...accounting.flatMap((source) => renderSource(layout, source)), ...total];
}

function renderSource(layout: Layout, source: Accounting): readonly string[] {
  const { messages, style } = layout;
  const { text, format } = messages;
  const notes = [
    ...(source.open > 0 ? [text.sources.open(format, source.open)] : []),
    ...(source.evicted > 0 ? [text.sources.evicted(format, source.evicted)] : []),
  ];
  return [
    ...renderEquation(layout, `${renderVisibleText(source.source)} ${style.quiet(`(${source.reader})`)}`, source),
    ...notes.map((note) => HANGING + style.quiet(note)),
  ];
}

type Lines = Pick<Accounting, "linesRead" | "used" | "irrelevant" | "unrecognized">;

function renderEquation({ messages, width }: Layout, name: string, lines: Lines): readonly string[] {
  const { format, report } = messages;
  return [`${INDENT}${name}`, ...wrap(report.equation(format, lines), width - HANGING.length).map((line) => HANGING + line)];
}

function totalOf(accounting: readonly Accounting[]): Lines {
  const sum = (key: keyof Lines) => accounting.reduce((total, source) => total + source[key], 0);
  return { linesRead: sum("linesRead"), used: sum("used"), irrelevant: sum("irrelevant"), unrecognized: sum("unrecognized") };
}
