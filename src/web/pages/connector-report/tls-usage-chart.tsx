import { type ReactNode, useId, useState } from "react";
import { ShareBars, shareBarsFinding, shareBarsPoints } from "../../../charts/share-bars.tsx";
import { outcomesToShow, shareOf } from "../../../charts/tls-paint.tsx";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, totalOf } from "../../../model/tls.ts";
import { Link } from "../../address/link.tsx";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import { messagesOfPath } from "./message-links.ts";
import { ALL_KEY, createUsageRows } from "./usage-rows.ts";
import type { ReportView } from "./use-report-view.ts";

/** Beside the bar: the path's name and three columns of figures; the change is a fourth. */
const BESIDE_BAR_PX = 624;
const CHANGE_PX = 92;
const PHONE_PX = 640;

/** "View data by: TLS usage": the share of each version per path, all mail flow on top for comparison. */
export function TlsUsageChart({ view }: { readonly view: ReportView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { address, compared } = view;
  const [isWhole, setWhole] = useState(false);
  const [place, width] = useWidth<HTMLElement>();
  const id = useId();
  const { rows, count } = createUsageRows(view, isWhole, messages);
  const outcomes = outcomesToShow(view.all.reduce((sum, path) => addTlsCounts(sum, path.byTls), emptyTlsCounts()));
  const changeTitle = compared === null || compared.stored === "nothing" ? undefined : text.report.columns.volumeChange;
  const pathOf = (row: string) => (row === ALL_KEY ? null : row);
  return (
    <div className="usage-chart">
      <ChartOrTable
        title={text.report.shareOfVersions}
        chart={
          <figure ref={place} className="measured">
            <ChartExplorer
              finding={shareBarsFinding(rows, messages)}
              points={shareBarsPoints(rows, messages)}
              addressOf={(key) => addressOfPart(key, view)}
            >
              {width > 0 && (
                <ShareBars
                  rows={rows}
                  barWidth={width < PHONE_PX ? width : width - BESIDE_BAR_PX - (changeTitle === undefined ? 0 : CHANGE_PX)}
                  messages={messages}
                  id={id}
                  changeTitle={changeTitle}
                  link={(row, counted, shown) => <Link to={messagesOfPath(pathOf(row), address, counted)}>{shown}</Link>}
                />
              )}
            </ChartExplorer>
            <figcaption className={changeTitle === undefined ? "visually-hidden" : "usage-note quiet-text small"}>
              <span className="visually-hidden">{text.report.shareOfVersions}. </span>
              {compared !== null && changeTitle !== undefined && text.report.change(compared.name)}
            </figcaption>
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
      {count > rows.length - 1 || isWhole ? (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text.report.fewerConnectors : text.report.everyConnector(format, count)}
        </button>
      ) : null}
    </div>
  );
}

/** A part's key is its row's and its outcome. */
function addressOfPart(key: string, { address }: ReportView) {
  const outcome = TLS_OUTCOMES.find((name) => key.endsWith(` ${name}`));
  if (outcome === undefined) return null;
  const row = key.slice(0, -outcome.length - 1);
  return messagesOfPath(row === ALL_KEY ? null : row, address, [outcome]);
}
