import type { Insight } from "../../insights/insight.ts";
import {
  adviseInsight,
  describeSnooze,
  explainInsight,
  nameWhoIsBehind,
  ruleOfInsight,
  subjectOfInsight,
  titleOfInsight,
} from "../../messages/explain-insight.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { wrap } from "./columns.ts";
import type { Layout } from "./layout.ts";

const INDENT = "  ";
const HANGING = "    ";

/**
 * Every finding with its numbers, the thresholds that it passed, who is behind it and what to do; or what was checked. Snoozed ones stand
 * behind the others, each with its reason.
 */
export function renderInsights(layout: Layout, insights: readonly Insight[], snoozed: readonly Insight[]): readonly string[] {
  const { messages, style, width } = layout;
  const { text, report } = messages;
  const nothing = wrap(`${text.insights.nothing} ${text.insights.checked}`, width - INDENT.length).map((line) => INDENT + line);
  const blocks = [
    ...(insights.length === 0 ? [nothing] : insights.map((insight) => renderInsight(layout, insight))),
    ...snoozed.map((insight) => renderSnoozed(layout, insight)),
  ];
  return [style.heading(report.insights), ...blocks.flatMap((block, index) => [...(index === 0 ? [] : [""]), ...block])];
}

function renderInsight({ messages, style, width }: Layout, insight: Insight): readonly string[] {
  const { text, report } = messages;
  const who = nameWhoIsBehind(messages, insight);
  const title = wrap(titleOfInsight(messages, insight), width - HANGING.length);
  const paragraphs = [
    `${subjectOfInsight(messages, insight)}: ${explainInsight(messages, insight)}`,
    `${ruleOfInsight(messages, insight)} ${text.insights.certainty[insight.certainty]}.`,
    ...(who === "" ? [] : [`${text.insights.who}: ${who}`]),
    `${report.whatToDo} ${adviseInsight(messages, insight)}`,
  ];
  return [
    ...title.map((line, index) => `${INDENT}${style.warning(index === 0 ? "!" : " ")} ${style.warning(line)}`),
    ...paragraphs.flatMap((paragraph) => wrap(paragraph, width - HANGING.length).map((line) => HANGING + line)),
  ];
}

function renderSnoozed({ messages, style, width }: Layout, insight: Insight): readonly string[] {
  const title = wrap(titleOfInsight(messages, insight), width - HANGING.length);
  const paragraphs = [
    `${subjectOfInsight(messages, insight)}: ${explainInsight(messages, insight)}`,
    ...(insight.snooze === null ? [] : [`${describeSnooze(messages, insight.snooze)}: ${renderVisibleText(insight.snooze.reason)}`]),
  ];
  return [
    ...title.map((line, index) => `${INDENT}${index === 0 ? "z" : " "} ${line}`),
    ...paragraphs.flatMap((paragraph) => wrap(paragraph, width - HANGING.length).map((line) => style.quiet(HANGING + line))),
  ];
}
