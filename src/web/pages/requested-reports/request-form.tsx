import { type FormEvent, type ReactNode, useRef, useState } from "react";
import type { ReportAnswer, ReportsAnswer } from "../../../api/contract/reports.ts";
import { MESSAGE_LANGUAGES } from "../../../messages/languages.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ReportWish } from "../../../model/report/requested-report.ts";
import { ApiProblem } from "../../asking/ask-api.ts";
import { useReportOrder } from "../../asking/report-questions.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { describeDraftProblem } from "./describe-draft-problem.ts";
import { NameField } from "./name-field.tsx";
import { RecipientsField } from "./recipients-field.tsx";
import { type DraftProblem, type RequestDraft, readDraft } from "./request-draft.ts";
import { SelectField } from "./select-field.tsx";
import { ShownWords } from "./shown-words.tsx";
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
  const { text, language, format } = useMessages();
  const { request } = requestedReportTextsOf(language);
  const [draft, setDraft] = useState(first);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const { mutate, isPending, error } = useReportOrder();
  const form = useRef<HTMLFormElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, rest);
    setProblem("problem" in read ? read.problem : null);
    if ("problem" in read) form.current?.querySelector<HTMLElement>(`[name=${read.problem.field}]`)?.focus();
    else mutate(id === null ? { kind: "add", wish: read.wish } : { kind: "change", id, wish: read.wish }, { onSuccess: done });
  };
  const problemOf = (field: DraftProblem["field"]) =>
    problem?.field === field ? describeDraftProblem(problem, request, format) : undefined;
  return (
    <form ref={form} className="request-form" onSubmit={send} noValidate>
      <NameField name={draft.name} problem={problemOf("name")} onName={(name) => setDraft({ ...draft, name })} />
      <ShownWords view={rest.view} />
      <WhenFields draft={draft} first={first} change={setDraft} timeZone={timeZone} />
      <RecipientsField
        recipients={draft.recipients}
        mail={mail}
        problem={problemOf("recipients")}
        onRecipients={(recipients) => setDraft({ ...draft, recipients })}
      />
      <SelectField
        label={request.language}
        value={draft.language}
        options={MESSAGE_LANGUAGES.map((each) => ({ value: each.language, name: each.name }))}
        onChoose={(chosen) => setDraft({ ...draft, language: chosen })}
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
