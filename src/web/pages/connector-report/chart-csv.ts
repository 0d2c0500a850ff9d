import { type FlowPathTotals, messagesPerDay } from "../../../charts/flow-paths.ts";
import { knownOf, outcomesToShow, shareOf } from "../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { plainPercent } from "../../../messages/plain-percent.ts";
import { addTlsCounts, emptyTlsCounts, totalOf } from "../../../model/tls.ts";
import { wordsOfPath } from "../../../report/connectors/path-words.ts";
import type { ReportView } from "./use-report-view.ts";

/** The data of the chart that is shown, as plain rows. */
export function renderChartRows(view: ReportView, messages: Messages): readonly (readonly CsvValue[])[] {
  return view.address.view === "tls" ? usageRows(view, messages) : flowRows(view, messages);
}

/** A row per day, a column per way, their total first. */
function flowRows({ days, chosen }: ReportView, messages: Messages): readonly (readonly CsvValue[])[] {
  const { text } = messages;
  const ways = chosen.map((path) => ({ name: titleOf(path, messages), values: messagesPerDay(path.daily) }));
  return [
    [text.chart.day, text.report.total, ...ways.map(({ name }) => name)],
    ...days.map((day, index) => {
      const values = ways.map((way) => way.values[index] ?? 0);
      return [day, values.reduce((sum, value) => sum + value, 0), ...values];
    }),
  ];
}

/** A row per way, all mail flow first, with the share of each version. */
function usageRows({ all, chosen }: ReportView, messages: Messages): readonly (readonly CsvValue[])[] {
  const { text } = messages;
  const total = all.reduce((sum, path) => addTlsCounts(sum, path.byTls), emptyTlsCounts());
  const outcomes = outcomesToShow(total);
  const rows = [
    { name: text.report.allMailFlow, counts: total },
    ...chosen.map((path) => ({ name: titleOf(path, messages), counts: path.byTls })),
  ];
  return [
    [text.chart.path, ...outcomes.map((outcome) => text.report.shareColumn(text.tls[outcome])), text.tls.unknown, text.report.messages],
    ...rows.map(({ name, counts }) => [
      name,
      ...outcomes.map((outcome) => (knownOf(counts) === 0 ? null : plainPercent(shareOf(counts, outcome)))),
      counts.unknown,
      totalOf(counts),
    ]),
  ];
}

/** A connector is told from another of the same name by its direction. */
function titleOf(path: FlowPathTotals, messages: Messages): string {
  const { name, direction } = wordsOfPath(messages, path);
  return path.path === "connector" ? `${name} (${direction})` : name;
}
