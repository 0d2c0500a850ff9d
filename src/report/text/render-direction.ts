import type { Direction } from "../../model/delivery.ts";
import { TLS_OUTCOMES, type TlsOutcome } from "../../model/tls.ts";
import type { DirectionOverview } from "../../questions/overview.ts";
import { renderBar } from "./bar.ts";
import { columnsOf, padEnd, padStart, wrap } from "./columns.ts";
import type { Layout } from "./layout.ts";

const INDENT = "  ";
/** Versions that are so rare now that they are shown only where they occur. */
const ONLY_WHEN_PRESENT: readonly TlsOutcome[] = ["SSLv3", "encrypted"];

/**
 * One direction: its sentence, then a bar per TLS outcome, and what is not known below, outside the shares.
 *
 * @param stretch the period in words, `In the past week`
 */
export function renderDirection(layout: Layout, direction: Direction, overview: DirectionOverview, stretch: string): readonly string[] {
  const { style, width } = layout;
  const sentence = wrap(sentenceOf(layout, direction, overview, stretch), width - INDENT.length);
  const lines = [style.heading(titleOf(layout, direction)), ...sentence.map((line) => INDENT + line)];
  if (overview.messages === 0) return lines;
  return [...lines, "", ...renderOutcomes(layout, overview)];
}

function titleOf({ messages }: Layout, direction: Direction): string {
  return direction === "submission" ? messages.report.submission : messages.text.direction[direction];
}

function sentenceOf({ messages }: Layout, direction: Direction, overview: DirectionOverview, stretch: string): string {
  const { text, format, report } = messages;
  const { messages: count, protectedShare } = overview;
  if (direction === "submission") return report.submitted(format, stretch, count, protectedShare);
  return direction === "inbound"
    ? text.flow.received(format, stretch, count, protectedShare)
    : text.flow.sent(format, stretch, count, protectedShare);
}

function renderOutcomes(layout: Layout, { byTls, messages: total }: DirectionOverview): readonly string[] {
  const { messages, style, width } = layout;
  const { text, format, report } = messages;
  const known = total - byTls.unknown;
  const countColumns = columnsOf(format.number(total));
  const shareColumns = columnsOf(format.share(0.999)) + 1;
  const shown = TLS_OUTCOMES.filter(
    (outcome) => outcome !== "unknown" && (byTls[outcome] > 0 || (known > 0 && !ONLY_WHEN_PRESENT.includes(outcome))),
  );
  const labelColumns = Math.max(...[...shown, "unknown" as const].map((outcome) => columnsOf(text.tls[outcome])));
  const barColumns = width - INDENT.length - labelColumns - 2 - 2 - shareColumns - 2 - countColumns;
  const line = (outcome: TlsOutcome, bar: string, share: string): string => {
    const label = padEnd(text.tls[outcome], labelColumns);
    const count = padStart(format.number(byTls[outcome]), countColumns);
    const drawn = style.outcome(outcome, padEnd(bar, barColumns));
    const rest = `${padStart(share, shareColumns)}  ${count}`;
    return `${INDENT}${label}  ${drawn}  ${byTls[outcome] === 0 ? style.quiet(rest) : rest}`;
  };
  const lines = shown.map((outcome) => {
    const share = byTls[outcome] / known;
    return line(outcome, renderBar(share, barColumns), format.share(share));
  });
  return byTls.unknown === 0 ? lines : [...lines, line("unknown", report.outsideShares, "")];
}
