import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { type ConnectorDraft, splitList } from "./connector-draft.ts";

type Direction = ConnectorDraft["direction"];

const EMPTY = { from: "", sender: "", certificate: "", to: "", recipient: "" };
type Question = typeof EMPTY;

const ASKED = { inbound: ["from", "sender", "certificate"], outbound: ["to", "recipient"] } as const;

/** Describes one message: only what is filled in is asked with. */
export function MatchForm({ onAsk }: { readonly onAsk: (peer: object, direction: Direction) => void }): ReactNode {
  const { text } = useMessages();
  const [direction, setDirection] = useState<Direction>("inbound");
  const [question, setQuestion] = useState(EMPTY);
  const id = useId();
  const ask = (): void => onAsk(describe(question, direction), direction);
  return (
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
        <MatchField
          key={name}
          id={`${id}-${name}`}
          name={name}
          value={question[name]}
          onChange={(value) => setQuestion({ ...question, [name]: value })}
          onEnter={ask}
        />
      ))}
      <button type="button" className="control" onClick={ask}>
        {text.settings.matchAsk}
      </button>
    </fieldset>
  );
}

interface MatchFieldProps {
  readonly id: string;
  readonly name: keyof Question;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

function MatchField({ id, name, value, onChange, onEnter }: MatchFieldProps): ReactNode {
  const { text } = useMessages();
  const names: Readonly<Record<keyof Question, string>> = {
    from: text.settings.matchFrom,
    sender: text.settings.matchSender,
    certificate: text.settings.matchCertificate,
    to: text.settings.matchTo,
    recipient: text.settings.matchRecipient,
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // this is no part of the form around it
    onEnter();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{names[name]}</label>
      <input
        id={id}
        type="text"
        className="mono"
        value={value}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={name === "sender" ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={enter}
      />
      {name === "sender" && (
        <p className="field-hint" id={`${id}-hint`}>
          {text.settings.matchSenderHint}
        </p>
      )}
    </div>
  );
}

function describe(question: Question, direction: Direction): object {
  const given = ASKED[direction].map((name) => [name, question[name].trim()] as const).filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([name, value]) => [name, name === "recipient" ? splitList(value) : value]));
}
