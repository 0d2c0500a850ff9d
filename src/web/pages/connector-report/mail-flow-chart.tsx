import type { ReactNode } from "react";
import { DailyLines, type DailySeries, dailyLinesFinding, dailyLinesPoints } from "../../../charts/daily-lines.tsx";
import { addDaily, type FlowPathTotals, messagesPerDay } from "../../../charts/flow-paths.ts";
import type { Messages } from "../../../messages/messages.ts";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { ReportView } from "./connector-report-page.tsx";
import { ConnectorStacks } from "./connector-stacks.tsx";
import { wordsOfPath } from "./path-words.ts";

/** "View data by: Mail flow": messages per day as lines; each connector beside it on its own scale. */
export function MailFlowChart({ view, timeZone }: { readonly view: ReportView; readonly timeZone: string }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { days, chosen, address } = view;
  const [place, width] = useWidth<HTMLDivElement>();
  const series = address.show === null ? seriesOfAll(chosen, days.length, messages) : seriesOfChosen(chosen, messages);
  const total = messagesPerDay(addDaily(chosen, days.length));
  const stacks = address.show === null ? chosen.filter((path) => path.path === "connector") : chosen;
  const title = text.report.messagesPerDay;
  const shown = series.length < 2 ? series : [{ key: "total", label: text.report.total, values: total }, ...series];
  return (
    <div className={stacks.length === 0 ? "flow-chart alone" : "flow-chart"}>
      <div className="lines-place">
        <ChartOrTable
          title={title}
          chart={
            <ChartExplorer finding={dailyLinesFinding(days, total, messages)} points={dailyLinesPoints({ days, total, series, messages })}>
              <div ref={place} className="measured">
                {width > 0 && <DailyLines {...{ days, total, series, width, timeZone, messages }} caption={title} />}
              </div>
            </ChartExplorer>
          }
          columns={[text.chart.day, ...shown.map((one) => one.label)]}
          rows={days.map((day, index) => [format.weekday(day), ...shown.map((one) => format.number(one.values[index] ?? 0))])}
        />
      </div>
      {stacks.length > 0 && <ConnectorStacks stacks={stacks} view={view} />}
    </div>
  );
}

function seriesOfChosen(chosen: readonly FlowPathTotals[], messages: Messages): readonly DailySeries[] {
  return chosen.map((path) => ({
    key: path.key,
    label: wordsOfPath(messages, path).name,
    note: null,
    mark: "circle",
    values: messagesPerDay(path.daily),
  }));
}

/** Both internet flows, the connectors together, and the own network where it carries anything. */
function seriesOfAll(all: readonly FlowPathTotals[], days: number, { text, format }: Messages): readonly DailySeries[] {
  const of = (wanted: (path: FlowPathTotals) => boolean) => {
    const paths = all.filter(wanted);
    return { paths, values: messagesPerDay(addDaily(paths, days)) };
  };
  const connectors = of((path) => path.path === "connector");
  const ownNetwork = of((path) => path.path === "own-network");
  const note = text.path.noConnectorShort;
  const series: DailySeries[] = [
    { key: "from", label: text.path["from-internet"], note, mark: "circle", values: of((path) => path.key === "from-internet").values },
    { key: "to", label: text.path["to-internet"], note, mark: "square", values: of((path) => path.key === "to-internet").values },
  ];
  if (connectors.paths.length > 0) {
    const label = text.report.connectorsTogether(format, connectors.paths.length);
    series.push({ key: "connectors", label, note: null, mark: "diamond", values: connectors.values });
  }
  if (ownNetwork.values.some((value) => value > 0)) {
    series.push({ key: "own", label: text.path.ownNetwork, note, mark: "triangle", values: ownNetwork.values });
  }
  return series;
}
