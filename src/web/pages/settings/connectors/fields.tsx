import type { ReactNode } from "react";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { ConnectorField } from "./connector-draft.ts";

interface FieldProps<Value> {
  readonly id: string;
  /** As in the file. */
  readonly property: ConnectorField;
  readonly hint: string | null;
  readonly problems: readonly string[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** What ties hint and problems to the field, for those who hear the page. */
function describedBy({ id, hint, problems }: Pick<FieldProps<unknown>, "id" | "hint" | "problems">) {
  const ids = [problems.length > 0 ? `${id}-problems` : "", hint === null ? "" : `${id}-hint`].filter((each) => each !== "");
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(problems.length > 0 ? { "aria-invalid": true } : {}),
  };
}

interface TextFieldProps extends FieldProps<string> {
  readonly isMono?: boolean;
  /** Over the form's whole width. */
  readonly isWide?: boolean;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { id, value, onChange, isMono = false, isWide = false } = props;
  return (
    <div className={isWide ? "field wide-field" : "field"}>
      <Label {...props} />
      <input
        id={id}
        type="text"
        className={isMono ? "mono" : ""}
        value={value}
        autoComplete="off"
        spellCheck={false}
        {...describedBy(props)}
        onChange={(event) => onChange(event.target.value)}
      />
      <Notes {...props} />
    </div>
  );
}

/** A list, one entry to a line. */
export function LinesField(props: FieldProps<string>): ReactNode {
  const { id, value, onChange } = props;
  const rows = Math.min(10, Math.max(2, value.split("\n").length + 1));
  return (
    <div className="field">
      <Label {...props} />
      <textarea
        id={id}
        className="mono"
        rows={rows}
        value={value}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        {...describedBy(props)}
        onChange={(event) => onChange(event.target.value)}
      />
      <Notes {...props} />
    </div>
  );
}

export function CheckField(props: FieldProps<boolean>): ReactNode {
  const { text } = useMessages();
  const { id, property, value, onChange } = props;
  return (
    <div className="field check-field">
      <span className="check">
        <input id={id} type="checkbox" checked={value} {...describedBy(props)} onChange={(event) => onChange(event.target.checked)} />
        <label htmlFor={id}>
          {text.settings.fields[property]} <code>{property}</code>
        </label>
      </span>
      <Notes {...props} />
    </div>
  );
}

interface ChoiceFieldProps<Value extends string> extends FieldProps<Value> {
  readonly options: readonly { readonly value: Value; readonly name: string; readonly note?: string }[];
  /** One below the other. */
  readonly isTall?: boolean;
}

/** One of a few, all of them in sight. The first one carries the field's id, so that it can be given the focus. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { text } = useMessages();
  const { id, property, value, onChange, options, isTall = false } = props;
  return (
    <fieldset className={isTall ? "field choices tall" : "field choices"} {...describedBy(props)}>
      <legend>
        {text.settings.fields[property]} <code>{property}</code>
      </legend>
      <div className="choices-row">
        {options.map((option, index) => (
          <label key={option.value} className="check">
            <input
              id={index === 0 ? id : `${id}-${option.value}`}
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.name} {option.note !== undefined && option.note !== "" && <code>{option.note}</code>}
            </span>
          </label>
        ))}
      </div>
      <Notes {...props} />
    </fieldset>
  );
}

function Label({ id, property }: Pick<FieldProps<unknown>, "id" | "property">): ReactNode {
  const { text } = useMessages();
  return (
    <label htmlFor={id}>
      {text.settings.fields[property]} <code>{property}</code>
    </label>
  );
}

function Notes({ id, hint, problems }: Pick<FieldProps<unknown>, "id" | "hint" | "problems">): ReactNode {
  return (
    <>
      {problems.length > 0 && (
        <ul className="field-problems" id={`${id}-problems`} lang="en">
          {problems.map((problem) => (
            <li key={problem}>{renderVisibleText(problem)}</li>
          ))}
        </ul>
      )}
      {hint !== null && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
