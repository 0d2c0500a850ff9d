import type { Insight } from "../insights/insight.ts";
import type { Messages } from "./messages.ts";

const DAY_MS = 86_400_000;

/** `Inbound Partner connector seeing significant TLS1.0 mail flow` */
export function titleOfInsight({ text }: Messages, insight: Insight): string {
  return text.insights.heading(text.insights.direction[insight.direction], insight.connectorType, text.insights.mailFlow[insight.kind]);
}

/** `268 of 680 messages (39.4%) used TLS 1.0.` The connector's name stands apart: it comes from outside. */
export function explainInsight({ text, format }: Messages, insight: Insight): string {
  const used = insight.direction === "inbound" ? text.insights.used : text.insights.usedOutbound;
  return text.insights.numbers(format, insight.messages, insight.knownMessages, format.share(insight.share), used[insight.kind]);
}

/** `Shown from 1% and 10 messages in 7 days.` */
export function ruleOfInsight({ text, format }: Messages, insight: Insight): string {
  const days = Math.max(1, Math.round((insight.window.to - insight.window.from) / DAY_MS));
  return text.insights.rule(format, format.threshold(insight.thresholds.share), insight.thresholds.messages, days);
}

/** What to do about it, in one sentence. */
export function adviseInsight({ text }: Messages, insight: Insight): string {
  const advice = insight.kind === "significant-no-tls" ? text.insights.adviceNoTls : text.insights.adviceOldTls;
  return advice[insight.connectorType];
}
