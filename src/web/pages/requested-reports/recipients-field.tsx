import { type ReactNode, useId } from "react";
import type { ReportsAnswer } from "../../../api/contract/reports.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface RecipientsFieldProps {
  /** One a line. */
  readonly recipients: string;
  readonly mail: NonNullable<ReportsAnswer["mail"]>;
  /** What is to be corrected. */
  readonly problem: string | undefined;
  readonly onRecipients: (recipients: string) => void;
}

const LONGEST = 6_000;

/** Who gets the report, and who may. */
export function RecipientsField({ recipients, mail, problem, onRecipients }: RecipientsFieldProps): ReactNode {
  const { language } = useMessages();
  const { request } = requestedReportTextsOf(language);
  const id = useId();
  const domains = mail.recipientDomains;
  const hint = domains.includes("*") ? request.recipientsAnywhere : request.recipientsHint(domains.join(", "));
  return (
    <div className="field">
      <label htmlFor={id}>{request.recipients}</label>
      <textarea
        id={id}
        name="recipients"
        rows={3}
        maxLength={LONGEST}
        autoComplete="email"
        spellCheck={false}
        value={recipients}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => onRecipients(event.target.value)}
      />
      <span id={`${id}-hint`} className="quiet-text small">
        {hint}
      </span>
      <span id={`${id}-problem`} className="form-problem" role="alert">
        {problem}
      </span>
    </div>
  );
}
