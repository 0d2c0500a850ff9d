import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import type { ReportAnswer, ReportsAnswer } from "../../../api/contract/reports.ts";
import { MESSAGE_LANGUAGES } from "../../../messages/languages.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { LONGEST_REPORT_NAME, type ReportWish } from "../../../model/report/requested-report.ts";
import { describeShown } from "../../../report/connectors/describe-shown.ts";
import { parseShownReport } from "../../../report/connectors/shown-report.ts";
import { ApiProblem } from "../../asking/ask-api.ts";
import { useReportOrder } from "../../asking/report-questions.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { describeDraftProblem } from "./describe-draft-problem.ts";
import { RecipientsField } from "./recipients-field.tsx";
import { type DraftProblem, type RequestDraft, readDraft } from "./request-draft.ts";
import { SelectField } from "./select-field.tsx";
import { WhenFields } from "./when-fields.tsx";

interface RequestFormProps {
  readonly id: string | null;
  readonly draft: RequestDraft;
  readonly rest: Pick<ReportWish, "view" | "isPaused">;
  readonly mail: NonNullable<ReportsAnswer["mail"]>;
  readonly timeZone: string;
  readonly leave: () => void;
  readonly done: (report: ReportAnswer) => void;
}

/** The fields of a request. */
export function RequestForm({ id, draft: first, rest, mail, timeZone, leave, done }: RequestFormProps): ReactNode {
  const messages = useMessages();
  const { text, language, format } = messages;
  const texts = requestedReportTextsOf(language);
  const { request } = texts;
  const [draft, setDraft] = useState(first);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const { mutate, isPending, error } = useReportOrder();
  const form = useRef<HTMLFormElement>(null);
  const field = useId();
  const { shows, conditions, search } = describeShown(parseShownReport(new URLSearchParams(rest.view)), messages);
  const change = (changes: Partial<RequestDraft>) => setDraft({ ...draft, ...changes });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, rest);
    if ("problem" in read) {
      setProblem(read.problem);
      form.current?.querySelector<HTMLElement>(`[name=${read.problem.field}]`)?.focus();
      return;
    }
    setProblem(null);
    mutate(id === null ? { kind: "add", wish: read.wish } : { kind: "change", id, wish: read.wish }, { onSuccess: done });
  };
  const problemOf = (name: DraftProblem["field"]) => (problem?.field === name ? describeDraftProblem(problem, request, format) : undefined);
  return (
    <form ref={form} className="request-form" onSubmit={send} noValidate>
      <label className="field">
        <span>{request.name}</span>
        <input
          name="name"
          type="text"
          maxLength={LONGEST_REPORT_NAME}
          value={draft.name}
          aria-invalid={problem?.field === "name"}
          aria-describedby={problem?.field === "name" ? `${field}-name-problem` : undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        {problem?.field === "name" && (
          <span id={`${field}-name-problem`} className="form-problem" role="alert">
            {problemOf("name")}
          </span>
        )}
      </label>
      <div className="field">
        <span className="field-name">{request.shows}</span>
        <p>{[shows, ...conditions, ...(search === "" ? [] : [`${text.report.search}: ${search}`])].join(" · ")}</p>
        <p className="quiet-text small">{request.showsNote}</p>
      </div>
      <WhenFields draft={draft} first={first} change={setDraft} timeZone={timeZone} />
      <RecipientsField draft={draft} mail={mail} problem={problemOf("recipients")} change={change} />
      <SelectField
        label={request.language}
        value={draft.language}
        options={MESSAGE_LANGUAGES.map((each) => ({ value: each.language, name: each.name }))}
        onChoose={(chosen) => change({ language: chosen })}
      />
      {error !== null && (
        <p className="refusal" role="alert">
          {error.message === "" ? text.states.unreachable : renderVisibleText(error.message)} {error instanceof ApiProblem && error.hint}
        </p>
      )}
      <footer>
        <button type="button" className="control" onClick={leave}>
          {request.cancel}
        </button>
        <button type="submit" className="control primary" disabled={isPending}>
          {id !== null ? request.save : draft.frequency === "once" ? request.send : request.plan}
        </button>
      </footer>
    </form>
  );
}
