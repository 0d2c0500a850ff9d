import type { Insight } from "../insights/insight.ts";
import type { Snooze } from "../model/snooze.ts";
import type { Messages } from "./messages.ts";
import type { Figures } from "./page/findings/finding-texts.ts";
import { renderVisibleText } from "./visible-text.ts";

const DAY_MS = 86_400_000;

/** `Inbound Partner connector seeing significant TLS1.0 mail flow` */
export function titleOfInsight({ text }: Messages, insight: Insight): string {
  return text.findings.kinds[insight.kind].title(insight);
}

/**
 * What it is about, as it is called: the connector, the peer, the log, or one of the ways without a name. Names from outside are made
 * visible; they still stand apart from the sentence.
 */
export function subjectOfInsight({ text }: Messages, insight: Insight): string {
  const name = insight.connector ?? insight.peer ?? insight.source;
  if (name !== null) return renderVisibleText(name);
  if (insight.direction === "submission") return text.findings.smtpAuthClients;
  return text.path[insight.direction === "inbound" ? "from-internet" : "to-internet"];
}

/** `268 of 680 messages (39.4%) used TLS 1.0.` The subject's name stands apart: it may come from outside. */
export function explainInsight(messages: Messages, insight: Insight): string {
  return messages.text.findings.kinds[insight.kind].told(insight, figuresOf(messages, insight));
}

/** `Shown from 1% and 10 messages in 7 days.` */
export function ruleOfInsight(messages: Messages, insight: Insight): string {
  const { kinds, rule } = messages.text.findings;
  return (kinds[insight.kind].rule ?? rule)(figuresOf(messages, insight));
}

/** What to do about it, in one sentence. */
export function adviseInsight({ text }: Messages, insight: Insight): string {
  return text.findings.kinds[insight.kind].advice(insight);
}

/** `contoso.example (268), mx1 (8)`: the peers and hosts behind it, as far as they are named; empty where none is. */
export function nameWhoIsBehind({ format }: Messages, { peers, hosts }: Insight): string {
  return [
    ...peers.map(({ peer, messages }) => `${renderVisibleText(peer)} (${format.number(messages)})`),
    ...hosts.map(({ host, messages }) => `${renderVisibleText(host)} (${format.number(messages)})`),
  ].join(", ");
}

/** `Snoozed until 3 Dec 2026`; the reason stands apart: it is somebody's words. */
export function describeSnooze({ text, format }: Messages, { until }: Snooze): string {
  return until === null ? text.insights.snooze.untilWorse : text.insights.snooze.untilDay(format.day(until));
}

function figuresOf({ text, format }: Messages, insight: Insight): Figures {
  const { messages, knownMessages, share, window, before, formerVersion, thresholds } = insight;
  return {
    format,
    messages: format.number(messages),
    known: format.number(knownMessages),
    share: format.share(share),
    rest: knownMessages - messages,
    withoutTls: insight.withoutTls ?? 0,
    days: Math.max(1, Math.round((window.to - window.from) / DAY_MS)),
    before: before === null ? null : format.share(before.share),
    formerVersion: formerVersion === null ? "" : text.tls[formerVersion],
    fromShare: format.threshold(thresholds.share),
    fromMessages: thresholds.messages,
  };
}
