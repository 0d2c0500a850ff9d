import type { ReactNode } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { SourceState } from "../../../model/source-state.ts";
import { useSources } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** What became of every line of each source: an equation read across the row. */
export function SourcesCard({ timeZone }: { readonly timeZone: string }): ReactNode {
  const { text } = useMessages();
  const { data, error, refetch } = useSources();
  const sources = data?.sources ?? [];
  return (
    <Card title={text.sources.title} subtitle={text.sources.subtitle} span="full">
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[140]} />}
      {data !== undefined && sources.length === 0 && <p className="nothing quiet-text">{text.sources.none}</p>}
      {sources.length > 0 && <SourcesTable sources={sources} timeZone={timeZone} />}
    </Card>
  );
}

const COUNTED = ["linesRead", "used", "irrelevant", "unrecognized"] as const;

function SourcesTable({ sources, timeZone }: { readonly sources: readonly SourceState[]; readonly timeZone: string }): ReactNode {
  const { text, format } = useMessages();
  return (
    <table className="sources">
      <thead>
        <tr>
          <th scope="col">{text.sources.source}</th>
          <th scope="col">{text.sources.state}</th>
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
          <SourceRow key={source.source} source={source} timeZone={timeZone} />
        ))}
      </tbody>
      {sources.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {text.sources.all}
            </th>
            {COUNTED.map((count) => (
              <td key={count} className="figure" data-label={text.sources[count]}>
                {format.number(sources.reduce((sum, source) => sum + source[count], 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function SourceRow({ source, timeZone }: { readonly source: SourceState; readonly timeZone: string }): ReactNode {
  const { text, format } = useMessages();
  return (
    <tr>
      <th scope="row" className="source-name">
        <bdi className="mono">{renderVisibleText(source.source)}</bdi>
        <span className="quiet-text small">{source.reader}</span>
      </th>
      <td>
        <SourceStanding source={source} />
      </td>
      <td className="figure" data-label={text.sources.lastLine}>
        {source.lastLineAt === null ? text.sources.never : format.moment(source.lastLineAt, timeZone)}
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
