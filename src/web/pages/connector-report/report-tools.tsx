import { type ReactNode, type RefObject, useId } from "react";
import type { FlowPathTotals } from "../../../charts/flow-paths.ts";
import { addTlsCounts, emptyTlsCounts } from "../../../model/tls.ts";
import { wordsOfPath } from "../../../report/connectors/path-words.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { visit } from "../../address/use-address.ts";
import { connectorReportPath } from "../../asking/questions.ts";
import { Choice } from "../../parts/choice.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Legend } from "../../parts/legend.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { renderChartRows } from "./chart-csv.ts";
import type { ReportView } from "./use-report-view.ts";

const VIEWS = ["mail-flow", "tls"] as const satisfies readonly ConnectorsAddress["view"][];
const COUNTS = ["messages", "recipients"] as const satisfies readonly ConnectorsAddress["count"][];

/** "Show data for", "View data by", what is counted, the colours, and the chart's menu. */
export function ReportTools({ view, chart }: { readonly view: ReportView; readonly chart: RefObject<Element | null> }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { address, chosen, range } = view;
  const names = { "mail-flow": text.report.byMailFlow, tls: text.report.byTlsUsage };
  const id = useId();
  return (
    <div className="tools">
      <ShowDataFor view={view} />
      <div className="tool not-drawn">
        <span className="tool-label" id={id}>
          {text.report.viewDataBy}
        </span>
        <nav className="segments" aria-labelledby={id}>
          {VIEWS.map((name) => (
            <Link key={name} to={{ ...address, view: name }} aria-current={address.view === name ? "true" : undefined}>
              {names[name]}
            </Link>
          ))}
        </nav>
      </div>
      <CountChoice address={address} />
      <Legend counts={chosen.reduce((sum, path) => addTlsCounts(sum, path.byTls), emptyTlsCounts())} />
      <PanelMenu
        panel={{
          title: address.view === "tls" ? text.report.shareOfVersions : text.report.messagesPerDay,
          range,
          csv: () => renderChartRows(view, messages),
          chart,
          apiPath: connectorReportPath(range),
        }}
      />
    </div>
  );
}

/** Messages, or the recipients that they reached. */
function CountChoice({ address }: { readonly address: ConnectorsAddress }): ReactNode {
  const { text } = useMessages();
  const id = useId();
  return (
    <div className="tool not-drawn count-choice">
      <Choice
        id={id}
        label={text.report.countWhat}
        value={address.count}
        options={COUNTS.map((value) => ({ value, name: text.report.countNames[value] }))}
        onChoose={(count) => visit({ ...address, count, tablePage: 1 })}
      />
    </div>
  );
}

function ShowDataFor({ view: { address, all } }: { readonly view: ReportView }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const id = useId();
  const isConnector = (path: FlowPathTotals) => path.path === "connector";
  const connectors = all.filter(isConnector);
  const option = (path: FlowPathTotals) => {
    const { name, direction } = wordsOfPath(messages, path);
    return (
      <option key={path.key} value={path.key}>
        {isConnector(path) ? `${name} (${direction})` : name}
      </option>
    );
  };
  return (
    <div className="tool not-drawn">
      <label className="tool-label" htmlFor={id}>
        {text.report.showDataFor}
      </label>
      <span className="choice">
        <select
          id={id}
          value={all.some((path) => path.key === address.show) ? (address.show ?? "") : ""}
          onChange={(event) => visit({ ...address, show: event.target.value || null, tablePage: 1 })}
        >
          <option value="">{text.report.allMailFlow}</option>
          <optgroup label={text.report.groupInternet}>{all.filter((path) => !isConnector(path)).map(option)}</optgroup>
          {connectors.length > 0 && <optgroup label={text.report.groupConnectors}>{connectors.map(option)}</optgroup>}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
