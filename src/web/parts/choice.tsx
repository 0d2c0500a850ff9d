import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface ChoiceProps<Value extends string> {
  readonly id: string;
  /** Read aloud, not shown. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
  /** It is what a panel was opened for. */
  readonly isFocusedFirst?: boolean;
}

/** A short list to choose one from: the platform's own, which every keyboard, screen reader and phone knows. */
export function Choice<Value extends string>({
  id,
  label,
  value,
  options,
  onChoose,
  isFocusedFirst = false,
}: ChoiceProps<Value>): ReactNode {
  return (
    <span className="choice quiet">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader asked for the panel in which it stands first
        autoFocus={isFocusedFirst}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
