import type { ReactNode } from "react";
import { DailyLines, type DailySeries } from "../../../charts/daily-lines.tsx";
import { DailyStack } from "../../../charts/daily-stack.tsx";
import { addDaily, type FlowPathTotals, messagesPerDay } from "../../../charts/flow-paths.ts";
import type { Messages } from "../../../messages/messages.ts";
import { totalOf } from "../../../model/tls.ts";
import { connectorsAddress } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { ReportView } from "./connector-report-page.tsx";
import { wordsOfPath } from "./path-words.ts";
import { useWidth } from "./use-width.ts";

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
            <div ref={place} className="measured">
              {width > 0 && <DailyLines {...{ days, total, series, width, timeZone, messages }} caption={title} />}
            </div>
          }
          columns={[text.chart.day, ...shown.map((one) => one.label)]}
          rows={days.map((day, index) => [format.weekday(day), ...shown.map((one) => format.number(one.values[index] ?? 0))])}
        />
      </div>
      {stacks.length > 0 && <Stacks stacks={stacks} view={view} />}
    </div>
  );
}

function Stacks({ stacks, view }: { readonly stacks: readonly FlowPathTotals[]; readonly view: ReportView }): ReactNode {
  const messages = useMessages();
  const isOne = view.address.show !== null;
  return (
    <div className={isOne ? "stacks one" : "stacks"}>
      {stacks.map((path) => {
        const { name, direction } = wordsOfPath(messages, path);
        return (
          <div key={path.key} className="stack">
            <div className="stack-head">
              <span className="stack-name">
                {isOne ? (
                  <bdi>{name}</bdi>
                ) : (
                  <Link to={connectorsAddress(view.address.period, { show: path.key })}>
                    <bdi>{name}</bdi>
                  </Link>
                )}
                <span className="quiet-text"> {direction}</span>
              </span>
              <span>{messages.format.number(totalOf(path.byTls))}</span>
            </div>
            <DailyStack daily={path.daily} title={name} heightPx={isOne ? 200 : 40} messages={messages} />
          </div>
        );
      })}
      {!isOne && <p className="quiet-text small stacks-note">{messages.text.report.ownScale}</p>}
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
