import { type ReactNode, useEffect, useId, useRef } from "react";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { LONGEST_REPORT_NAME } from "../../../model/report/requested-report.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface NameFieldProps {
  readonly name: string;
  /** What is to be corrected. */
  readonly problem: string | undefined;
  readonly onName: (name: string) => void;
}

/** What the report is called; the first field, all of it marked: to be taken or typed over. */
export function NameField({ name, problem, onName }: NameFieldProps): ReactNode {
  const { language } = useMessages();
  const { request } = requestedReportTextsOf(language);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    // The dialogue was opened before there was a field.
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className="field">
      <label htmlFor={id}>{request.name}</label>
      <input
        ref={field}
        id={id}
        name="name"
        type="text"
        maxLength={LONGEST_REPORT_NAME}
        value={name}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onName(event.target.value)}
      />
      <span id={`${id}-problem`} className="form-problem" role="alert">
        {problem}
      </span>
    </div>
  );
}
