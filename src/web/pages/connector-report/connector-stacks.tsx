import { type ReactNode, useId } from "react";
import { DailyStack, dailyStackPoints } from "../../../charts/daily-stack.tsx";
import type { FlowPathTotals } from "../../../charts/flow-paths.ts";
import { shareBarsFinding } from "../../../charts/share-bars.tsx";
import { totalOf } from "../../../model/tls.ts";
import { connectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { ReportView } from "./connector-report-page.tsx";
import { wordsOfPath } from "./path-words.ts";

interface ConnectorStacksProps {
  readonly stacks: readonly FlowPathTotals[];
  readonly view: ReportView;
}

/** Each connector on a scale of its own, or the one that is chosen, larger. One stop of the Tab key for all of their days. */
export function ConnectorStacks({ stacks, view }: ConnectorStacksProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const isOne = view.address.show !== null;
  const id = useId();
  const drawn = stacks.map((path, row) => {
    const chart = { daily: path.daily, days: view.days, title: wordsOfPath(messages, path).name, messages, id: `${id}-${row}` };
    return { path, chart, points: dailyStackPoints(chart, row) };
  });
  const rows = drawn.map(({ path, chart }) => ({ key: path.key, name: chart.title, note: null, counts: path.byTls }));
  return (
    <ChartExplorer finding={shareBarsFinding(rows, messages)} points={drawn.flatMap(({ points }) => points)}>
      <div className={isOne ? "stacks one" : "stacks"}>
        {drawn.map(({ path, chart }) => (
          <ConnectorStack key={path.key} path={path} chart={chart} view={view} />
        ))}
        {!isOne && <p className="quiet-text small stacks-note">{text.report.ownScale}</p>}
      </div>
    </ChartExplorer>
  );
}

interface ConnectorStackProps {
  readonly path: FlowPathTotals;
  readonly chart: Omit<Parameters<typeof DailyStack>[0], "width" | "heightPx">;
  readonly view: ReportView;
}

function ConnectorStack({ path, chart, view: { address } }: ConnectorStackProps): ReactNode {
  const messages = useMessages();
  const [place, width] = useWidth<HTMLDivElement>();
  const { name, direction } = wordsOfPath(messages, path);
  const isOne = address.show !== null;
  return (
    <div className="stack">
      <div className="stack-head">
        <span className="stack-name">
          {isOne ? (
            <bdi>{name}</bdi>
          ) : (
            <Link to={connectorsAddress(address.period, { show: path.key })}>
              <bdi>{name}</bdi>
            </Link>
          )}
          {path.path === "connector" && <span className="quiet-text"> {direction}</span>}
        </span>
        <span>{messages.format.number(totalOf(path.byTls))}</span>
      </div>
      <div ref={place} className={isOne ? "stack-place one" : "stack-place"}>
        {width > 0 && <DailyStack {...chart} width={width} heightPx={isOne ? 248 : 40} />}
      </div>
    </div>
  );
}
