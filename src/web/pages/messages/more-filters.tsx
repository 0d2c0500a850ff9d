import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { visit } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { Popover } from "../../parts/popover.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { changeFilter } from "./filter-bar.tsx";

/** Clauses that hold any text, whole: the search finds beginnings. */
const FIELDS = ["peer", "host", "domain", "cipher", "user", "source"] as const;
type Field = (typeof FIELDS)[number];

/** A clause on one field, typed. */
export function MoreFilters({ address }: { readonly address: MessagesAddress }): ReactNode {
  const { text } = useMessages();
  return (
    <Popover
      className="control"
      label={
        <>
          <Icon name="filter" />
          {text.messageList.more}
        </>
      }
    >
      {(close) => <FieldForm address={address} close={close} />}
    </Popover>
  );
}

function FieldForm({ address, close }: { readonly address: MessagesAddress; readonly close: () => void }): ReactNode {
  const { messageList: words } = useMessages().text;
  const [field, setField] = useState<Field>("peer");
  const [value, setValue] = useState("");
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === "") return;
    close();
    visit(changeFilter(address, { [field]: value.trim() }));
  };
  return (
    <form className="field-form" onSubmit={submit}>
      <label htmlFor={`${id}-field`}>{words.field}</label>
      <span className="choice">
        <select
          id={`${id}-field`}
          value={field}
          onChange={(event) => setField(FIELDS.find((name) => name === event.target.value) ?? "peer")}
        >
          {FIELDS.map((name) => (
            <option key={name} value={name}>
              {words.clauses[name]}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <label htmlFor={`${id}-value`}>{words.value}</label>
      <input
        id={`${id}-value`}
        className="mono"
        required
        maxLength={256}
        spellCheck={false}
        autoComplete="off"
        placeholder={words.hints[field]}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit" className="control primary">
        {words.add}
      </button>
    </form>
  );
}
