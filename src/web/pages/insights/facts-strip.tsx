import type { ReactNode } from "react";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { type Fact, howMuch, howSure, sinceWhen, whoItIs } from "./insight-facts.ts";

/** Four facts: how much, since when, how sure, who. */
export function FactsStrip({ answer, timeZone }: { readonly answer: InsightAnswer; readonly timeZone: string }): ReactNode {
  const messages = useMessages();
  const { columns } = messages.text.insightPage;
  const facts: readonly (readonly [name: string, fact: Fact])[] = [
    [columns.share, howMuch(messages, answer.insight)],
    [columns.since, sinceWhen(messages, answer.insight, answer, timeZone)],
    [columns.certainty, howSure(messages, answer.insight)],
    [columns.who, whoItIs(messages, answer.insight, answer)],
  ];
  return (
    <dl className="card insight-facts">
      {facts.map(([name, { figure, says, names }]) => (
        <div key={name}>
          <dt className="visually-hidden">{name}</dt>
          <dd>
            <b>{figure}</b>
            {names.map((each) => (
              <bdi key={each} className="mono">
                {each}
              </bdi>
            ))}
            {says !== "" && <span>{says}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
