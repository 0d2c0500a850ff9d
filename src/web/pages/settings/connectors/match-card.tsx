import { type ReactNode, useState } from "react";
import type { MatchAnswer } from "../../../../api/contract/settings.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { ApiProblem } from "../../../asking/ask-api.ts";
import { matchConnectors } from "../../../asking/settings-questions.ts";
import { Card } from "../../../parts/card.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { type ConnectorDraft, toProperties } from "./connector-draft.ts";
import { type DraftProblems, placeProblems } from "./field-problems.ts";
import { MatchForm } from "./match-form.tsx";
import { nameOfWay } from "./name-of-way.ts";

type Direction = ConnectorDraft["direction"];

interface MatchCardProps {
  readonly drafts: readonly ConnectorDraft[];
  readonly onProblems: (problems: DraftProblems) => void;
}

/** Asks which connector would take one message, and why: the same as `postseal connectors test`. */
export function MatchCard({ drafts, onProblems }: MatchCardProps): ReactNode {
  const { text } = useMessages();
  const [told, tell] = useState<{ readonly answer: MatchAnswer; readonly direction: Direction } | string | null>(null);
  const ask = async (peer: object, direction: Direction): Promise<void> => {
    if (Object.keys(peer).length === 0) return tell(text.settings.matchNothing);
    try {
      tell({ answer: await matchConnectors(drafts.map(toProperties), peer), direction });
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      tell(caught.message === "" ? text.states.unreachable : caught.message);
      onProblems(placeProblems(caught.problems, drafts));
    }
  };
  return (
    <Card title={text.settings.matchTitle} subtitle={text.settings.matchSubtitle} span="narrow">
      <MatchForm onAsk={(peer, direction) => void ask(peer, direction)} />
      <div className="match-answer" role="status">
        {typeof told === "string" && <p>{renderVisibleText(told)}</p>}
        {typeof told === "object" && told !== null && <Answer {...told} />}
      </div>
    </Card>
  );
}

function Answer({ answer, direction }: { readonly answer: MatchAnswer; readonly direction: Direction }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { chosen, others } = answer;
  return (
    <>
      <p className="match-chosen">
        <bdi>{nameOfWay(messages, { direction, ...chosen })}</bdi>
        {chosen.connectorType !== null && <span className="quiet-text"> {chosen.connectorType}</span>}
      </p>
      <p className="small">
        {text.settings.matchBecause} <span lang="en">{renderVisibleText(chosen.reason)}</span>
      </p>
      {others.length > 0 && (
        <details>
          <summary>{text.settings.matchOthers}</summary>
          <ul className="match-others">
            {others.map(({ name, wouldMatch, reason }) => (
              <li key={name}>
                <bdi>{renderVisibleText(name)}</bdi>
                <span className="quiet-text small" lang={wouldMatch ? undefined : "en"}>
                  {wouldMatch ? text.settings.matchLater(renderVisibleText(reason)) : renderVisibleText(reason)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
