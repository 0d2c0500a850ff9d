import { type ReactNode, useId } from "react";
import { Select } from "../../parts/select.tsx";

interface FilterSelectProps<Value extends string> {
  /** Read aloud, not shown: the choices say it. */
  readonly label: string;
  /** The choice that narrows nothing; without, there is none. */
  readonly all?: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value | null) => void;
}

/** One clause of the filter, as a list to choose from; one that narrows is drawn so. */
export function FilterSelect<Value extends string>({ label, all, value, options, onChoose }: FilterSelectProps<Value>): ReactNode {
  const id = useId();
  return (
    <span className={all !== undefined && value !== null ? "choice chosen" : "choice"}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Select id={id} value={value ?? ""} options={options} none={all} onChoose={onChoose} />
    </span>
  );
}
