import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useMessages } from "../../preferences/messages-context.tsx";
import { LONGEST_NAME } from "./saved-filters.ts";

interface FilterNameFormProps {
  /** What the field holds at first, all of it marked: to be taken or typed over. */
  readonly first: string;
  /** The word on the button. */
  readonly submit: string;
  /** Why it cannot be done. */
  readonly problem?: string | undefined;
  readonly onName: (name: string) => void;
  readonly onDelete?: () => void;
}

/** A name for a filter. */
export function FilterNameForm({ first, submit, problem, onName, onDelete }: FilterNameFormProps): ReactNode {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(first.slice(0, LONGEST_NAME));
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const isPossible = name.trim() !== "" && problem === undefined;
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) onName(name.trim());
  };
  return (
    <form className="name-form" onSubmit={give}>
      <label>
        {text.report.filterName}
        <input ref={field} type="text" maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      {problem !== undefined && <p className="form-problem">{problem}</p>}
      <div className="form-foot">
        <button type="submit" className="control primary" disabled={!isPossible}>
          {submit}
        </button>
        {onDelete !== undefined && (
          <button type="button" className="control" onClick={onDelete}>
            {text.report.deleteFilter}
          </button>
        )}
      </div>
    </form>
  );
}
