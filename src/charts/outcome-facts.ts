import type { Messages } from "../messages/messages.ts";
import type { TlsCounts, TlsOutcome } from "../model/tls.ts";
import type { PointFact } from "./chart-point.ts";
import { shareOf } from "./tls-paint.tsx";

/** The share and the count of one outcome; what the log cannot tell has a count only. */
export function outcomeFacts(counts: TlsCounts, outcome: TlsOutcome, { text, format }: Messages): readonly PointFact[] {
  const count: PointFact = { outcome: null, name: text.chart.messages, value: format.number(counts[outcome]) };
  if (outcome === "unknown") return [count];
  return [{ outcome: null, name: text.chart.share, value: format.share(shareOf(counts, outcome)) }, count];
}
