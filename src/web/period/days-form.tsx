import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { DayRange } from "../../api/contract/day-range.ts";
import { countDays, parseDay } from "../../model/day.ts";
import { useMessages } from "../preferences/messages-context.tsx";

interface DaysFormProps {
  readonly range: DayRange;
  /** The word on the button. */
  readonly submit: string;
  readonly onChoose: (range: DayRange) => void;
}

const MOST_DAYS = 3660;

/** A first and a last day, in the platform's own day fields. */
export function DaysForm({ range, submit: submitWord, onChoose }: DaysFormProps): ReactNode {
  const { text } = useMessages();
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  const id = useId();
  const problem = problemOf(from, to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem === undefined) onChoose({ from, to });
  };
  return (
    <form className="days-form" onSubmit={submit}>
      <h2>{text.period.custom}</h2>
      <label>
        {text.period.from}
        <input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {text.period.to}
        <input
          type="date"
          required
          value={to}
          onChange={(event) => setTo(event.target.value)}
          aria-invalid={problem === "backwards" || problem === "tooLong"}
          aria-describedby={`${id}-problem`}
        />
      </label>
      <p id={`${id}-problem`} className="days-problem" aria-live="polite">
        {problem === "backwards" || problem === "tooLong" ? text.period[problem] : ""}
      </p>
      <button type="submit" className="control primary" disabled={problem !== undefined}>
        {submitWord}
      </button>
    </form>
  );
}

function problemOf(from: string, to: string): "incomplete" | "backwards" | "tooLong" | undefined {
  if (parseDay(from) === undefined || parseDay(to) === undefined) return "incomplete";
  const days = countDays(from, to);
  if (days < 1) return "backwards";
  return days > MOST_DAYS ? "tooLong" : undefined;
}
