import type { Insight } from "../../insights/insight.ts";
import { adviseInsight, explainInsight, ruleOfInsight, titleOfInsight } from "../../messages/explain-insight.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { wrap } from "./columns.ts";
import type { Layout } from "./layout.ts";

const INDENT = "  ";
const HANGING = "    ";

/** Every finding with its numbers, the thresholds that it passed, who is behind it and what to do; or what was checked. */
export function renderInsights(layout: Layout, insights: readonly Insight[]): readonly string[] {
  const { messages, style, width } = layout;
  const { text, report } = messages;
  const heading = style.heading(report.insights);
  if (insights.length === 0) {
    return [heading, ...wrap(`${text.insights.nothing} ${text.insights.checked}`, width - INDENT.length).map((line) => INDENT + line)];
  }
  return [heading, ...insights.flatMap((insight, index) => [...(index === 0 ? [] : [""]), ...renderInsight(layout, insight)])];
}

function renderInsight({ messages, style, width }: Layout, insight: Insight): readonly string[] {
  const { text, report, format } = messages;
  const who = insight.peers.map(({ peer, messages: count }) => `${renderVisibleText(peer)} (${format.number(count)})`).join(", ");
  const title = wrap(titleOfInsight(messages, insight), width - HANGING.length);
  const paragraphs = [
    `${renderVisibleText(insight.connector)}: ${explainInsight(messages, insight)}`,
    `${ruleOfInsight(messages, insight)} ${text.insights.certainty[insight.certainty]}.`,
    ...(who === "" ? [] : [`${text.insights.who}: ${who}`]),
    `${report.whatToDo} ${adviseInsight(messages, insight)}`,
  ];
  return [
    ...title.map((line, index) => `${INDENT}${style.warning(index === 0 ? "!" : " ")} ${style.warning(line)}`),
    ...paragraphs.flatMap((paragraph) => wrap(paragraph, width - HANGING.length).map((line) => HANGING + line)),
  ];
}
