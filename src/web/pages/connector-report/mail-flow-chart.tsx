import { memo, type ReactNode, useMemo } from "react";
import { DailyLines, type DailySeries, dailyLinesFinding, dailyLinesPoints } from "../../../charts/daily-lines.tsx";
import { addDaily, daysBetween, type FlowPathTotals, messagesPerDay } from "../../../charts/flow-paths.ts";
import type { Messages } from "../../../messages/messages.ts";
import { wordsOfPath } from "../../../report/connectors/path-words.ts";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import { ConnectorStacks } from "./connector-stacks.tsx";
import { messagesOfPath } from "./message-links.ts";
import type { ReportView } from "./use-report-view.ts";

/** "View data by: Mail flow": messages per day as lines; each connector beside it on its own scale. */
export function MailFlowChart({ view, timeZone }: { readonly view: ReportView; readonly timeZone: string }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { days, address } = view;
  const [place, width] = useWidth<HTMLDivElement>();
  const { series, total, before, stacks, points } = useFlowData(view);
  const title = text.report.messagesPerDay;
  const shown = [...(series.length < 2 ? [] : [{ label: text.report.total, values: total }]), ...series, ...(before ? [before] : [])];
  return (
    <div className={stacks.length === 0 ? "flow-chart alone" : "flow-chart"}>
      <div className="lines-place">
        <ChartOrTable
          title={title}
          chart={
            <ChartExplorer
              finding={dailyLinesFinding(days, total, messages)}
              points={points}
              addressOf={(day) => messagesOfPath(address.show, address, [], { from: day, to: day })}
            >
              <div ref={place} className="measured">
                {width > 0 && <StillLines {...{ days, total, series, before, width, timeZone, messages }} caption={title} />}
              </div>
            </ChartExplorer>
          }
          columns={[text.chart.day, ...shown.map((one) => one.label)]}
          rows={days.map((day, index) => [format.weekday(day), ...shown.map(({ values }) => wordsAt(values, index, messages))])}
        />
      </div>
      {stacks.length > 0 && <ConnectorStacks stacks={stacks} view={view} />}
    </div>
  );
}

/** What is drawn does not change with every letter of a search below it. */
const StillLines = memo(DailyLines);

/** What the lines and the small charts draw; made anew only when the numbers, or what is chosen of them, have changed. */
function useFlowData({ days, chosen, compared, address: { show } }: ReportView) {
  const messages = useMessages();
  return useMemo(() => {
    const series = show === null ? seriesOfAll(chosen, days.length, messages) : seriesOfChosen(chosen, messages);
    const total = messagesPerDay(addDaily(chosen, days.length));
    const before = totalBefore(compared, messages);
    const stacks = show === null ? chosen.filter((path) => path.path === "connector") : chosen;
    return { series, total, before, stacks, points: dailyLinesPoints({ days, total, series, before, messages }) };
  }, [days, chosen, compared, show, messages]);
}

/** A day that the other period does not have is no day without mail. */
function wordsAt(values: readonly number[], index: number, { format }: Messages): string {
  const value = values[index];
  return value === undefined ? "–" : format.number(value);
}

/** The total of the days that the period is held against only where all of them are stored. */
function totalBefore(
  compared: ReportView["compared"],
  { text }: Messages,
): { readonly label: string; readonly values: readonly number[] } | undefined {
  if (compared === null || compared.stored !== "all") return undefined;
  const days = daysBetween(compared.range.from, compared.range.to);
  return { label: text.report.totalBefore(compared.name), values: messagesPerDay(addDaily(compared.chosen, days.length)) };
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
