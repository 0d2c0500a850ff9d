import { knownOf, outcomesToShow, shareOf } from "../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { plainPercent } from "../../../messages/plain-percent.ts";
import { addTlsCounts } from "../../../model/tls.ts";
import type { Overview } from "../../../questions/overview.ts";

/** What the flyout shows, as plain rows: every outcome of each direction; what the log cannot tell has no share. */
export function renderProtectedRows(
  overview: Overview,
  count: "messages" | "recipients",
  { text }: Messages,
): readonly (readonly CsvValue[])[] {
  const countsOf = (direction: "inbound" | "outbound") => overview[direction][count === "messages" ? "byTls" : "recipientsByTls"];
  const shown = outcomesToShow(addTlsCounts(countsOf("outbound"), countsOf("inbound")));
  const rows = (["outbound", "inbound"] as const).flatMap((direction) => {
    const counts = countsOf(direction);
    const share = (outcome: (typeof shown)[number]) => (knownOf(counts) === 0 ? null : plainPercent(shareOf(counts, outcome)));
    return [
      ...shown.map((outcome) => [text.direction[direction], text.tls[outcome], share(outcome), counts[outcome]]),
      [text.direction[direction], text.tls.unknown, null, counts.unknown],
    ];
  });
  return [
    [text.report.columns.direction, text.chart.outcome, text.report.shareColumn(text.chart.share), text.report.countNames[count]],
    ...rows,
  ];
}
