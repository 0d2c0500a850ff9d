import type { ReactNode } from "react";
import type { SourcesAnswer } from "../../../../api/contract/sources.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import type { SourceState } from "../../../../model/source-state.ts";
import { TLS_REPORT_READER } from "../../../../model/tls-report-keeper.ts";
import { useLineRate } from "../../../asking/use-line-rates.ts";
import { useNow } from "../../../parts/use-now.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { renderLastLine } from "./last-line.ts";

/** The terms of the equation. */
export const COUNTED = ["linesRead", "used", "irrelevant", "unrecognized"] as const;

interface SourcesTableProps {
  readonly answer: SourcesAnswer;
  /** When the answer came, by this browser's clock: the server's may be another. */
  readonly answeredHereAt: number;
  readonly timeZone: string;
}

export function SourcesTable({ answer, answeredHereAt, timeZone }: SourcesTableProps): ReactNode {
  const { text } = useMessages();
  const { sources } = answer;
  const rateOf = useLineRate();
  const isFollowing = sources.some(({ state }) => state === "following");
  const waitedMs = Math.max(0, useNow(isFollowing) - answeredHereAt);
  return (
    <table className="sources">
      <thead>
        <tr>
          <th scope="col">{text.sources.source}</th>
          <th scope="col">{text.sources.state}</th>
          <th scope="col" className="figure">
            {text.dashboard.sources.linesPerSecond}
          </th>
          <th scope="col" className="figure">
            {text.sources.lastLine}
          </th>
          {COUNTED.map((count) => (
            <th key={count} scope="col" className="figure">
              {text.sources[count]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow
            key={source.source}
            source={source}
            rate={isRead(source) ? rateOf(source.source) : null}
            now={answer.answeredAt + waitedMs}
            timeZone={timeZone}
          />
        ))}
      </tbody>
      {sources.length > 1 && <SumRow sources={sources} rateOf={rateOf} />}
    </table>
  );
}

/** Whether lines may arrive: what was read once stands still, and has no rate. */
function isRead({ state }: SourceState): boolean {
  return state === "following" || state === "reading";
}

interface SourceRowProps {
  readonly source: SourceState;
  readonly rate: number | null;
  /** By the server's clock. */
  readonly now: number;
  readonly timeZone: string;
}

function SourceRow({ source, rate, now, timeZone }: SourceRowProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  return (
    <tr>
      <th scope="row" className="source-name">
        <bdi className="mono">{renderVisibleText(source.source)}</bdi>
        <span className="quiet-text small">{source.reader === TLS_REPORT_READER ? text.sources.tlsReports : source.reader}</span>
      </th>
      <td>
        <SourceStanding source={source} />
      </td>
      <td className="figure" data-label={text.dashboard.sources.linesPerSecond}>
        {rate === null ? <span className="zero">–</span> : format.rate(rate)}
      </td>
      <td className="figure" data-label={text.sources.lastLine}>
        {renderLastLine(source, now, timeZone, messages)}
      </td>
      <td className="figure strong" data-label={text.sources.linesRead}>
        {format.number(source.linesRead)}
      </td>
      <td className="figure" data-label={text.sources.used}>
        {format.number(source.used)}
      </td>
      <td className="figure" data-label={text.sources.irrelevant}>
        {format.number(source.irrelevant)}
      </td>
      <td className="figure" data-label={text.sources.unrecognized}>
        <span className={source.unrecognized === 0 ? "zero" : "warm"}>{format.number(source.unrecognized)}</span>
      </td>
    </tr>
  );
}

interface SumRowProps {
  readonly sources: readonly SourceState[];
  readonly rateOf: (source: string) => number | null;
}

function SumRow({ sources, rateOf }: SumRowProps): ReactNode {
  const { text, format } = useMessages();
  const rates = sources.filter(isRead).map(({ source }) => rateOf(source));
  const isKnown = rates.length > 0 && !rates.includes(null);
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.sources.all}</th>
        <td className="accounted quiet-text small">{text.dashboard.sources.accounted}</td>
        <td className="figure" data-label={text.dashboard.sources.linesPerSecond}>
          {isKnown ? format.rate(rates.reduce<number>((sum, rate) => sum + (rate ?? 0), 0)) : "–"}
        </td>
        <td className="empty" />
        {COUNTED.map((count) => (
          <td key={count} className="figure" data-label={text.sources[count]}>
            {format.number(sources.reduce((sum, source) => sum + source[count], 0))}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function SourceStanding({ source }: { readonly source: SourceState }): ReactNode {
  const { text, format } = useMessages();
  return (
    <>
      <span className={`standing ${source.state}`}>
        <i aria-hidden="true" />
        {text.sources.states[source.state]}
      </span>
      {source.problem !== null && (
        <span className="source-problem small">
          {renderVisibleText(source.problem.message)} {source.problem.hint} <code>{source.problem.code}</code>
        </span>
      )}
      {source.open > 0 && <span className="quiet-text small">{text.sources.open(format, source.open)}</span>}
      {source.evicted > 0 && <span className="quiet-text small">{text.sources.evicted(format, source.evicted)}</span>}
    </>
  );
}
