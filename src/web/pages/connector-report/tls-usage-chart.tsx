import { type ReactNode, useId } from "react";
import { ShareBars, type ShareRow, shareBarsFinding, shareBarsPoints } from "../../../charts/share-bars.tsx";
import { outcomesToShow, shareOf } from "../../../charts/tls-paint.tsx";
import { addTlsCounts, emptyTlsCounts, totalOf } from "../../../model/tls.ts";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { ReportView } from "./connector-report-page.tsx";
import { wordsOfPath } from "./path-words.ts";

/** Beside the bar: the path's name and three columns of figures. */
const BESIDE_BAR_PX = 624;
const PHONE_PX = 640;

/** "View data by: TLS usage": the share of each version per path, all mail flow on top for comparison. */
export function TlsUsageChart({ view }: { readonly view: ReportView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const [place, width] = useWidth<HTMLElement>();
  const id = useId();
  const all = view.all.reduce((sum, path) => addTlsCounts(sum, path.byTls), emptyTlsCounts());
  const rows: readonly ShareRow[] = [
    { key: "all", name: text.report.allMailFlow, note: null, counts: all },
    ...view.chosen.map((path) => {
      const words = wordsOfPath(messages, path);
      return {
        key: path.key,
        name: words.name,
        note: path.path === "connector" ? `${words.direction} · ${words.type}` : null,
        counts: path.byTls,
      };
    }),
  ];
  const outcomes = outcomesToShow(all);
  return (
    <div className="usage-chart">
      <ChartOrTable
        title={text.report.shareOfVersions}
        chart={
          <figure ref={place} className="measured">
            <ChartExplorer finding={shareBarsFinding(rows, messages)} points={shareBarsPoints(rows, messages)}>
              {width > 0 && (
                <ShareBars rows={rows} barWidth={width < PHONE_PX ? width : width - BESIDE_BAR_PX} messages={messages} id={id} />
              )}
            </ChartExplorer>
            <figcaption className="visually-hidden">{text.report.shareOfVersions}</figcaption>
          </figure>
        }
        columns={[
          text.chart.path,
          ...outcomes.map((outcome) => text.report.shareColumn(text.tls[outcome])),
          text.tls.unknown,
          text.report.messages,
        ]}
        rows={rows.map(({ name, note, counts }) => [
          note === null ? name : `${name} (${note})`,
          ...outcomes.map((outcome) => format.bareShare(shareOf(counts, outcome))),
          format.number(counts.unknown),
          format.number(totalOf(counts)),
        ])}
      />
    </div>
  );
}
