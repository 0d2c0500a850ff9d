import type { ReactNode } from "react";
import type { SourcesAnswer } from "../../../../api/contract/sources.ts";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { useSources } from "../../../asking/questions.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";
import { COUNTED, SourcesTable } from "./sources-table.tsx";

/** What became of every line of each source: an equation read across the row. */
export function SourcesCard({ timeZone }: { readonly timeZone: string }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const question = useSources();
  return (
    <WidgetCard
      title={text.sources.title}
      subtitle={text.sources.subtitle}
      question={question}
      heightPx={140}
      panel={(answer) => ({ csv: () => sourceRows(answer, messages), apiPath: "/api/v1/sources" })}
    >
      {(answer) =>
        answer.sources.length === 0 ? (
          <p className="quiet-text">{text.sources.none}</p>
        ) : (
          <SourcesTable answer={answer} answeredHereAt={question.dataUpdatedAt} timeZone={timeZone} />
        )
      }
    </WidgetCard>
  );
}

function sourceRows({ sources }: SourcesAnswer, { text }: Messages): readonly (readonly CsvValue[])[] {
  const words = text.sources;
  return [
    [words.source, words.state, words.lastLine, ...COUNTED.map((count) => words[count].replace(/^[=+] /, ""))],
    ...sources.map((source) => [
      renderVisibleText(source.source),
      words.states[source.state],
      source.lastLineAt === null ? null : new Date(source.lastLineAt).toISOString(),
      ...COUNTED.map((count) => source[count]),
    ]),
  ];
}
