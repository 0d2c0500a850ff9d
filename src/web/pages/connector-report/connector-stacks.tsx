import { memo, type ReactNode, useId, useMemo, useState } from "react";
import { binDays } from "../../../charts/bin-days.ts";
import { DailyStack, type DailyStackProps, dailyStackKey, dailyStackPoints } from "../../../charts/daily-stack.tsx";
import type { FlowPathTotals } from "../../../charts/flow-paths.ts";
import { shareBarsFinding } from "../../../charts/share-bars.tsx";
import { totalOf } from "../../../model/tls.ts";
import { wordsOfPath } from "../../../report/connectors/path-words.ts";
import { Link } from "../../address/link.tsx";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { chooseWorst } from "./choose-worst.ts";
import { messagesOfPath } from "./message-links.ts";
import type { ReportView } from "./use-report-view.ts";

interface ConnectorStacksProps {
  readonly stacks: readonly FlowPathTotals[];
  readonly view: ReportView;
}

/** What is drawn does not change with every letter of a search below it. */
const StillStack = memo(DailyStack);
/** Those that fit beside the lines. */
const SHOWN_AT_FIRST = 8;
/** Columns that a small chart, and a large one, have room for. */
const MOST_COLUMNS = 50;
const MOST_COLUMNS_OF_ONE = 92;

/** Each connector on a scale of its own, or the one that is chosen, larger. One stop of the Tab key for all of their days. */
export function ConnectorStacks({ stacks, view }: ConnectorStacksProps): ReactNode {
  const messages = useMessages();
  const { address, days } = view;
  const isOne = address.show !== null;
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const drawn = useMemo(() => {
    const shown = isWhole ? stacks : chooseWorst(stacks, SHOWN_AT_FIRST);
    return shown.map((path, row) => {
      const bins = binDays(days, path.daily, isOne ? MOST_COLUMNS_OF_ONE : MOST_COLUMNS);
      const chart = { bins, title: wordsOfPath(messages, path).name, messages, id: `${id}-${row}` };
      return { path, chart, points: dailyStackPoints(chart, row) };
    });
  }, [stacks, days, isOne, isWhole, messages, id]);
  const rows = drawn.map(({ path, chart }) => ({ key: path.key, name: chart.title, note: null, counts: path.byTls }));
  const addressOf = (key: string) => {
    for (const { path, chart } of drawn) {
      const bin = chart.bins.find(({ from }) => dailyStackKey(chart.id, from) === key);
      if (bin !== undefined) return messagesOfPath(path.key, address, [], bin);
    }
    return null;
  };
  return (
    <ChartExplorer finding={shareBarsFinding(rows, messages)} points={drawn.flatMap(({ points }) => points)} addressOf={addressOf}>
      <div className={isOne ? "stacks one" : "stacks"}>
        {drawn.map(({ path, chart }) => (
          <ConnectorStack key={path.key} path={path} chart={chart} view={view} />
        ))}
        {!isOne && <StacksNote shown={drawn.length} count={stacks.length} isWhole={isWhole} setWhole={setWhole} />}
      </div>
    </ChartExplorer>
  );
}

interface StacksNoteProps {
  readonly shown: number;
  readonly count: number;
  readonly isWhole: boolean;
  readonly setWhole: (isWhole: boolean) => void;
}

/** What the small charts are, and the way to those for which there was no room. */
function StacksNote({ shown, count, isWhole, setWhole }: StacksNoteProps): ReactNode {
  const { text, format } = useMessages();
  if (count <= SHOWN_AT_FIRST) return <p className="quiet-text small stacks-note">{text.report.ownScale}</p>;
  return (
    <p className="quiet-text small stacks-note whole">
      {!isWhole && <span>{text.report.worstConnectors(format, shown, count)}</span>}
      <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? text.report.fewerConnectors : text.report.everyConnector(format, count)}
      </button>
    </p>
  );
}

interface ConnectorStackProps {
  readonly path: FlowPathTotals;
  readonly chart: Omit<DailyStackProps, "width" | "heightPx">;
  readonly view: ReportView;
}

function ConnectorStack({ path, chart, view: { address } }: ConnectorStackProps): ReactNode {
  const messages = useMessages();
  const { format } = messages;
  const [place, width] = useWidth<HTMLDivElement>();
  const { name, direction } = wordsOfPath(messages, path);
  const isOne = address.show !== null;
  const total = totalOf(path.byTls);
  return (
    <div className="stack">
      <div className="stack-head">
        <span className="stack-name">
          {isOne ? (
            <bdi>{name}</bdi>
          ) : (
            <Link to={{ ...address, show: path.key, tablePage: 1 }}>
              <bdi>{name}</bdi>
            </Link>
          )}
          {path.path === "connector" && <span className="quiet-text"> {direction}</span>}
        </span>
        {total === 0 ? (
          <span className="zero">{format.number(0)}</span>
        ) : (
          <Link className="stack-count" to={messagesOfPath(path.key, address)}>
            {format.number(total)}
          </Link>
        )}
      </div>
      <div ref={place} className={isOne ? "stack-place one" : "stack-place"}>
        {width > 0 && <StillStack {...chart} width={width} heightPx={isOne ? 248 : 40} />}
      </div>
    </div>
  );
}
