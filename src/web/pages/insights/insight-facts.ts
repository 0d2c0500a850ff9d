import type { InsightAnswer } from "../../../api/contract/insights.ts";
import type { Insight } from "../../../insights/insight.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { dayOf } from "../../../model/day.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../../model/tls.ts";

/** One of the facts at the head of a finding's page: the figure, and what it says. */
export interface Fact {
  readonly figure: string;
  readonly says: string;
  /** Names from the log, made visible. */
  readonly names: readonly string[];
}

/** How much: `268 of 680`, and of what. */
export function howMuch({ text, format }: Messages, insight: Insight): Fact {
  const { count, ofBase, base } = text.insightPage;
  const what =
    insight.kind === "unknown-tls"
      ? base.allMessages
      : insight.kind === "tls-failures"
        ? base.handshakes
        : insight.kind === "unrecognized-lines" || insight.kind === "format-drift"
          ? base.lines
          : base.messages;
  return {
    figure: count(format.number(insight.messages), format.number(insight.knownMessages)),
    says: ofBase(format.share(insight.share), what),
    names: [],
  };
}

/** Since when: `Since 3 Nov`, and what was before. */
export function sinceWhen(messages: Messages, insight: Insight, answer: Pick<InsightAnswer, "days">, timeZone: string): Fact {
  const { text, format } = messages;
  const { since } = insight;
  if (since === null) return seenFrom(messages, insight, timeZone);
  const { since: words, orEarlier } = text.insightPage;
  const day = format.shortDay(since.day);
  if (since.orEarlier) return { figure: words(day), says: orEarlier, names: [] };
  const parts = [
    text.insightPage.soFar(format, countSince(insight, answer.days, since.day)),
    versionBefore(messages, insight, answer.days, since.day),
  ];
  return { figure: words(day), says: parts.filter((part) => part !== null).join("; "), names: [] };
}

/** In short, under a heading that says "Since": `3 Nov`. */
export function sinceInShort({ text, format }: Messages, { since, firstSeenAt }: Insight, timeZone: string): string {
  const { dayOrEarlier, firstSeen, sinceReading } = text.insightPage;
  if (since !== null) return since.orEarlier ? dayOrEarlier(format.shortDay(since.day)) : format.shortDay(since.day);
  return firstSeenAt === null ? sinceReading : firstSeen(format.shortDay(dayOf(firstSeenAt, timeZone)));
}

function seenFrom({ text, format }: Messages, { firstSeenAt }: Insight, timeZone: string): Fact {
  const { firstSeen, inWindow, sinceReading } = text.insightPage;
  if (firstSeenAt === null) return { figure: sinceReading, says: "", names: [] };
  return { figure: firstSeen(format.shortDay(dayOf(firstSeenAt, timeZone))), says: inWindow, names: [] };
}

type Days = InsightAnswer["days"];

function countSince({ outcomes }: Insight, days: Days, since: string): number {
  return days
    .filter(({ date }) => date >= since)
    .reduce((sum, { byTls }) => sum + outcomes.reduce((part, outcome) => part + byTls[outcome], 0), 0);
}

/** What most messages used before it began: `TLS 1.2 before`; `null` where the days shown hold nothing of it. */
function versionBefore({ text }: Messages, { outcomes }: Insight, days: Days, since: string): string | null {
  const before = days.filter(({ date }) => date < since).reduce<TlsCounts>((sum, { byTls }) => addTlsCounts(sum, byTls), emptyTlsCounts());
  if (totalOf(before) === 0) return null;
  const most = TLS_OUTCOMES.reduce<TlsOutcome>((found, outcome) => (before[outcome] > before[found] ? outcome : found), "none");
  if (outcomes.includes(most) || most === "unknown") return null;
  return most === "none" ? text.insightPage.noneBefore : text.insightPage.versionBefore(text.tls[most]);
}

/** How sure: whether lines prove it, or a rule. */
export function howSure(messages: Messages, insight: Insight): Fact {
  const { text, format } = messages;
  const { proved, partlyProved, implied, notProved } = text.insightPage;
  const { certainty, observedMessages, messages: count } = insight;
  const figure = sureInShort(messages, insight);
  if (certainty === "observed") return { figure, says: proved(format, count), names: [] };
  if (certainty === "unknown") return { figure, says: notProved, names: [] };
  return { figure, says: observedMessages === 0 ? implied(format, count) : partlyProved(format, observedMessages, count), names: [] };
}

/** `Observed`, `Partly inferred` */
export function sureInShort({ text }: Messages, { certainty, observedMessages }: Insight): string {
  const { sure } = text.insightPage;
  return certainty === "inferred" && observedMessages === 0 ? sure.implied : sure[certainty];
}

/** Who: hosts at the other end, or the own servers that do not tell. */
export function whoItIs({ text, format }: Messages, insight: Insight, answer: Pick<InsightAnswer, "peerHosts" | "peerHostCount">): Fact {
  const { hosts, servers, moreHosts, nobodyNamed } = text.insightPage;
  const own = insight.kind === "unknown-tls";
  const named = own ? insight.hosts : answer.peerHosts;
  const all = own ? insight.hosts.length : answer.peerHostCount;
  if (insight.source !== null && named.length === 0) return { figure: hosts(format, 0), says: nobodyNamed, names: [] };
  const shown = named.slice(0, 2).map(({ host }) => renderVisibleText(host));
  const more = all - shown.length;
  return {
    figure: own ? servers(format, all) : hosts(format, all),
    says: all === 0 ? nobodyNamed : more > 0 ? moreHosts(format, more) : "",
    names: shown,
  };
}
