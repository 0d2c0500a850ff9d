import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { MatchAnswer } from "../../../../api/contract/settings.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { ApiProblem } from "../../../asking/ask-api.ts";
import { matchConnectors } from "../../../asking/settings-questions.ts";
import { Card } from "../../../parts/card.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { type ConnectorDraft, splitList, toProperties } from "./connector-draft.ts";
import { type DraftProblems, placeProblems } from "./field-problems.ts";
import { nameOfWay } from "./name-of-way.ts";

interface MatchCardProps {
  readonly drafts: readonly ConnectorDraft[];
  readonly onProblems: (problems: DraftProblems) => void;
}

const EMPTY = { from: "", sender: "", certificate: "", to: "", recipient: "" };
type Question = typeof EMPTY;

const ASKED = { inbound: ["from", "sender", "certificate"], outbound: ["to", "recipient"] } as const;

/** Asks which connector would take one message, and why: the same as `postseal connectors test`. */
export function MatchCard({ drafts, onProblems }: MatchCardProps): ReactNode {
  const { text } = useMessages();
  const [direction, setDirection] = useState<ConnectorDraft["direction"]>("inbound");
  const [question, setQuestion] = useState(EMPTY);
  const [answer, setAnswer] = useState<MatchAnswer | string | null>(null);
  const id = useId();
  const names: Readonly<Record<keyof Question, string>> = {
    from: text.settings.matchFrom,
    sender: text.settings.matchSender,
    certificate: text.settings.matchCertificate,
    to: text.settings.matchTo,
    recipient: text.settings.matchRecipient,
  };
  const ask = async (): Promise<void> => {
    const peer = describe(question, direction);
    if (Object.keys(peer).length === 0) return setAnswer(text.settings.matchNothing);
    try {
      setAnswer(await matchConnectors(drafts.map(toProperties), peer));
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      setAnswer(caught.message === "" ? text.states.unreachable : caught.message);
      onProblems(placeProblems(caught.problems, drafts));
    }
  };
  const askOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // this form is no part of the one around it
    void ask();
  };
  return (
    <Card title={text.settings.matchTitle} subtitle={text.settings.matchSubtitle} span="narrow">
      <fieldset className="match-form">
        <legend className="visually-hidden">{text.settings.matchTitle}</legend>
        <div className="choices-row">
          {(["inbound", "outbound"] as const).map((each) => (
            <label key={each} className="check">
              <input type="radio" name={`${id}-direction`} checked={direction === each} onChange={() => setDirection(each)} />
              <span>{text.direction[each]}</span>
            </label>
          ))}
        </div>
        {ASKED[direction].map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{names[name]}</label>
            <input
              id={`${id}-${name}`}
              type="text"
              className="mono"
              value={question[name]}
              autoComplete="off"
              spellCheck={false}
              autoCapitalize="none"
              onChange={(event) => setQuestion({ ...question, [name]: event.target.value })}
              onKeyDown={askOnEnter}
            />
            {name === "sender" && <p className="field-hint">{text.settings.matchSenderHint}</p>}
          </div>
        ))}
        <button type="button" className="control" onClick={() => void ask()}>
          {text.settings.matchAsk}
        </button>
      </fieldset>
      <div className="match-answer" role="status">
        {typeof answer === "string" && <p>{renderVisibleText(answer)}</p>}
        {typeof answer === "object" && answer !== null && <Answer answer={answer} direction={direction} />}
      </div>
    </Card>
  );
}

function Answer({ answer, direction }: { readonly answer: MatchAnswer; readonly direction: ConnectorDraft["direction"] }): ReactNode {
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

/** Only what was filled in. */
function describe(question: Question, direction: ConnectorDraft["direction"]): object {
  const given = ASKED[direction].map((name) => [name, question[name].trim()] as const).filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([name, value]) => [name, name === "recipient" ? splitList(value) : value]));
}
