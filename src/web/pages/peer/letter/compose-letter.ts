import type { PeerAnswer } from "../../../../api/contract/peer.ts";
import { CALL_OUTCOMES } from "../../../../charts/call-bar.tsx";
import type { Formats } from "../../../../messages/formats.ts";
import type { LetterTexts } from "../../../../messages/letter/letter-texts.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../../../model/tls.ts";
import type { PeerExample, PeerHost } from "../../../../questions/peers/peer-details.ts";
import { toCallOf } from "../../../../questions/peers/to-call.ts";

/** In whose language and name it is written. */
export interface LetterWriting {
  readonly texts: LetterTexts;
  readonly format: Formats;
  /** `null` when it is not configured. */
  readonly organization: string | null;
}

const FLOW = ["inbound", "outbound"] as const;
const MOST_HOSTS = 20;

/** The letter to a partner, as plain text: what the store holds, what is asked, and what the log does not tell. */
export function composeLetter(answer: PeerAnswer, writing: LetterWriting): string {
  const { texts, format, organization } = writing;
  const peer = renderVisibleText(answer.peer);
  const paragraphs = [
    texts.subject(organization === null ? null : renderVisibleText(organization), peer),
    texts.greeting,
    texts.intro(peer, format.dayRange(answer.period.from, answer.period.to)),
    ...FLOW.flatMap((direction) => composeDirection(answer, direction, writing)),
    ...composeExamples(answer.examples, writing),
    [texts.asks, ...asksOf(answer, texts).map((ask) => `- ${ask}`)].join("\n"),
    [texts.limits, ...limitsOf(answer, writing).map((limit) => `- ${limit}`)].join("\n"),
    texts.closing,
    [texts.regards, ...(organization === null ? [] : [renderVisibleText(organization)])].join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function composeDirection(answer: PeerAnswer, direction: (typeof FLOW)[number], writing: LetterWriting): readonly string[] {
  const { texts, format } = writing;
  const counts = answer.byDirection[direction];
  if (totalOf(counts) === 0) return [];
  const present = TLS_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const widest = Math.max(...present.map((outcome) => format.number(counts[outcome]).length));
  const lines = present.map((outcome) => `  ${format.number(counts[outcome]).padStart(widest)}  ${nameOf(outcome, texts)}`);
  const hosts = answer.hosts.filter((host) => host.direction === direction && toCallOf(host.byTls) > 0);
  return [
    [texts[direction](format.number(totalOf(counts))), ...lines].join("\n"),
    ...(hosts.length === 0 ? [] : [composeHosts(hosts, writing)]),
  ];
}

function composeHosts(hosts: readonly PeerHost[], writing: LetterWriting): string {
  const { texts, format } = writing;
  const lines = hosts.slice(0, MOST_HOSTS).map((host) => {
    const name = renderVisibleText(host.host ?? host.addresses[0] ?? "-");
    const addresses = host.addresses.filter((address) => address !== host.host).map(renderVisibleText);
    const shown = addresses.length === 0 ? name : `${name} [${addresses.slice(0, 3).join(", ")}${addresses.length > 3 ? ", ..." : ""}]`;
    const counted = texts.host(format.number(toCallOf(host.byTls)), format.number(totalOf(host.byTls)), versionsOf(host.byTls, writing));
    return `  ${shown}\n    ${counted}\n    ${texts.seen(momentOf(host.firstSeenAt), momentOf(host.lastSeenAt))}`;
  });
  const more = hosts.length - lines.length;
  return [texts.hosts, ...lines, ...(more > 0 ? [`  ${texts.moreHosts(format.number(more))}`] : [])].join("\n");
}

function composeExamples(examples: readonly PeerExample[], { texts }: LetterWriting): readonly string[] {
  if (examples.length === 0) return [];
  const lines = examples.map((example) => {
    const host = renderVisibleText(example.host ?? example.address ?? "-");
    const way = example.direction === "inbound" ? texts.toUs : texts.toYou;
    const id = example.queueId === null ? "-" : renderVisibleText(example.queueId);
    const cipher = example.cipher === null ? "" : `  ${renderVisibleText(example.cipher)}`;
    return `  ${momentOf(example.observedAt, true)}  ${way}  ${host}  ${id}  ${nameOf(example.tls, texts)}${cipher}`;
  });
  return [[texts.examples, ...lines].join("\n")];
}

function asksOf({ byDirection: { inbound, outbound } }: PeerAnswer, texts: LetterTexts): readonly string[] {
  const hasOld = [inbound, outbound].some((counts) => toCallOf(counts) > counts.none);
  return [
    ...(inbound.none > 0 ? [texts.askInboundTls] : []),
    ...(outbound.none > 0 ? [texts.askOutboundTls] : []),
    ...(hasOld ? [texts.askNewTls] : []),
  ];
}

function limitsOf({ byDirection, toCallByCertainty }: PeerAnswer, { texts, format }: LetterWriting): readonly string[] {
  const unknown = byDirection.inbound.unknown + byDirection.outbound.unknown;
  return [
    texts.why,
    ...(toCallByCertainty.inferred > 0 ? [texts.inferred(format.number(toCallByCertainty.inferred))] : []),
    ...(unknown > 0 ? [texts.unknown(format.number(unknown))] : []),
  ];
}

/** `10 without TLS, 3 TLS 1.0` */
function versionsOf(counts: TlsCounts, { texts, format }: LetterWriting): string {
  return CALL_OUTCOMES.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${format.number(counts[outcome])} ${nameOf(outcome, texts)}`)
    .join(", ");
}

function nameOf(outcome: TlsOutcome, { outcomes }: LetterTexts): string {
  return outcome === "none" || outcome === "encrypted" || outcome === "unknown" ? outcomes[outcome] : outcome.replace("TLSv", "TLS ");
}

/** `2026-11-19 16:42`, UTC: a partner may be in another zone. */
function momentOf(instant: number, withSeconds = false): string {
  return new Date(instant)
    .toISOString()
    .slice(0, withSeconds ? 19 : 16)
    .replace("T", " ");
}
