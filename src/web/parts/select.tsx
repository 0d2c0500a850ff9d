import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly value: Value | "";
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  /** Stands before the others, and chooses none of them. */
  readonly none?: string | undefined;
  readonly isFocusedFirst?: boolean;
  /** `null`: none of them. */
  readonly onChoose: (value: Value | null) => void;
}

/** A short list to choose one from: the platform's own, which every keyboard, screen reader and phone knows. Its label is its owner's. */
export function Select<Value extends string>({
  id,
  value,
  options,
  none,
  isFocusedFirst = false,
  onChoose,
}: SelectProps<Value>): ReactNode {
  return (
    <>
      <select
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader asked for the panel in which it stands first
        autoFocus={isFocusedFirst}
        value={value}
        onChange={(event) => onChoose(options.find((option) => option.value === event.target.value)?.value ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </>
  );
}
