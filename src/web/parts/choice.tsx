import type { ReactNode } from "react";
import { Select } from "./select.tsx";

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

/** A short list to choose one from, its label unseen. */
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
      <Select
        id={id}
        value={value}
        options={options}
        isFocusedFirst={isFocusedFirst}
        onChoose={(chosen) => {
          if (chosen !== null) onChoose(chosen);
        }}
      />
    </span>
  );
}
