import { type ReactNode, useId } from "react";
import { describeWindow } from "../../../messages/requested-reports/describe-request.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { parseWindow, renderWindow } from "../../../model/report/report-window.ts";
import { WEEKDAYS } from "../../../model/report/schedule.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { chooseFrequency, type RequestDraft, windowsFor } from "./request-draft.ts";
import { SelectField } from "./select-field.tsx";

interface WhenFieldsProps {
  readonly draft: RequestDraft;
  /** As it was opened: its fixed days can be chosen again. */
  readonly first: RequestDraft;
  readonly change: (draft: RequestDraft) => void;
  readonly timeZone: string;
}

const FREQUENCIES = ["once", "daily", "weekly", "monthly"] as const;
const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1));
/** Not in every month. */
const LATE_DAY = 29;

/** How often the report is sent, when, and of which days. */
export function WhenFields({ draft, first, change, timeZone }: WhenFieldsProps): ReactNode {
  const { language, format } = useMessages();
  const texts = requestedReportTextsOf(language);
  const { request } = texts;
  const displayed = parseWindow(first.window);
  const windows = windowsFor(draft.frequency, displayed?.kind === "days" ? displayed : null);
  return (
    <>
      <SelectField
        label={request.frequency}
        value={draft.frequency}
        options={FREQUENCIES.map((value) => ({ value, name: texts.frequencies[value] }))}
        onChoose={(frequency) => change(chooseFrequency(draft, frequency))}
      />
      {draft.frequency !== "once" && (
        <div className="field-row">
          {draft.frequency === "weekly" && (
            <SelectField
              label={request.weekday}
              value={draft.weekday}
              options={WEEKDAYS.map((value) => ({ value, name: texts.weekdays[value] }))}
              onChoose={(weekday) => change({ ...draft, weekday })}
            />
          )}
          {draft.frequency === "monthly" && (
            <SelectField
              label={request.dayOfMonth}
              value={String(draft.day)}
              options={DAYS.map((value) => ({ value, name: format.number(Number(value)) }))}
              onChoose={(day) => change({ ...draft, day: Number(day) })}
            />
          )}
          <TimeField draft={draft} change={change} timeZone={timeZone} />
        </div>
      )}
      {draft.frequency === "monthly" && draft.day >= LATE_DAY && <p className="quiet-text small">{request.lastDay}</p>}
      <SelectField
        label={request.period}
        value={draft.window}
        options={windows.map((window) => ({ value: renderWindow(window), name: describeWindow(window, texts, format) }))}
        onChoose={(window) => change({ ...draft, window })}
      />
    </>
  );
}

function TimeField({ draft, change, timeZone }: Omit<WhenFieldsProps, "first">): ReactNode {
  const { language } = useMessages();
  const { request } = requestedReportTextsOf(language);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{request.time}</label>
      <input
        id={id}
        type="time"
        required
        value={draft.time}
        aria-describedby={`${id}-zone`}
        // Cleared by hand it has no value: the one before stays.
        onChange={(event) => change({ ...draft, time: event.target.value.slice(0, "07:00".length) || draft.time })}
      />
      <span id={`${id}-zone`} className="quiet-text small">
        {request.timeZone(timeZone)}
      </span>
    </div>
  );
}
