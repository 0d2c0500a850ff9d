import { type ReactNode, useId } from "react";
import { Select } from "../../parts/select.tsx";

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}

/** A labelled list to choose one from: the platform's own. */
export function SelectField<Value extends string>({ label, value, options, onChoose }: SelectFieldProps<Value>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="choice">
        <Select
          id={id}
          value={value}
          options={options}
          onChoose={(chosen) => {
            if (chosen !== null) onChoose(chosen);
          }}
        />
      </span>
    </div>
  );
}
