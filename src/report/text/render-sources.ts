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
  return [style.heading(messages.report.sources), ...accounting.flatMap((source) => renderSource(layout, source))];
}

function renderSource({ messages, style, width }: Layout, source: Accounting): readonly string[] {
  const { text, format, report } = messages;
  const notes = [
    ...(source.open > 0 ? [text.sources.open(format, source.open)] : []),
    ...(source.evicted > 0 ? [text.sources.evicted(format, source.evicted)] : []),
  ];
  return [
    `${INDENT}${renderVisibleText(source.source)} ${style.quiet(`(${source.reader})`)}`,
    ...wrap(report.equation(format, source), width - HANGING.length).map((line) => HANGING + line),
    ...notes.map((note) => HANGING + style.quiet(note)),
  ];
}
