import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { addDays, dayOf } from "../../../model/day.ts";
import { ApiProblem } from "../../asking/ask-api.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { useSnooze } from "./use-snooze.ts";

interface SnoozeDialogProps {
  readonly id: string;
  readonly timeZone: string;
  readonly cancel: () => void;
  readonly done: () => void;
}

const USUAL_DAYS = 14;
const MOST_DAYS = 366;
const LONGEST_REASON = 500;

/** Asks until when a finding can wait, and why. The platform's modal dialogue. */
export function SnoozeDialog({ id, timeZone, cancel, done }: SnoozeDialogProps): ReactNode {
  const { text } = useMessages();
  const words = text.insightPage.snooze;
  const dialog = useRef<HTMLDialogElement>(null);
  const { mutate, isPending, error } = useSnooze(id);
  const today = dayOf(Date.now(), timeZone);
  const [untilWorse, setUntilWorse] = useState(false);
  const [day, setDay] = useState(addDays(today, USUAL_DAYS));
  const [reason, setReason] = useState("");
  const title = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate({ reason, until: untilWorse ? null : day }, { onSuccess: done });
  };
  return (
    <dialog ref={dialog} className="snooze-dialog" aria-labelledby={title} onClose={cancel}>
      <form onSubmit={send}>
        <h2 id={title}>{words.title}</h2>
        <p className="quiet-text">{words.body}</p>
        <fieldset>
          <legend>{words.until}</legend>
          <label>
            <input type="radio" name="until" checked={!untilWorse} onChange={() => setUntilWorse(false)} />
            {words.day}
            <input
              type="date"
              aria-label={words.dayLabel}
              value={day}
              min={addDays(today, 1)}
              max={addDays(today, MOST_DAYS)}
              required={!untilWorse}
              disabled={untilWorse}
              onChange={(event) => setDay(event.target.value)}
            />
          </label>
          <label>
            <input type="radio" name="until" checked={untilWorse} onChange={() => setUntilWorse(true)} />
            {words.worse}
            <span className="quiet-text small">{words.worseHint}</span>
          </label>
        </fieldset>
        <label className="reason">
          <span>{words.reason}</span>
          <textarea
            rows={3}
            value={reason}
            maxLength={LONGEST_REASON}
            required
            placeholder={words.reasonHint}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {error !== null && (
          <p className="refusal" role="alert">
            {error.message === "" ? text.states.unreachable : error.message} {error instanceof ApiProblem && error.hint}
          </p>
        )}
        <footer>
          <button type="button" className="control" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
          <button type="submit" className="control primary" disabled={isPending || reason.trim() === ""}>
            {words.confirm}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
