import type { ReactNode } from "react";
import type { ReportsAnswer } from "../../../api/contract/reports.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { CopyButton } from "../settings/copy-button.tsx";

interface SetUpNoteProps {
  readonly answer: ReportsAnswer;
  /** Where there is something to leave. */
  readonly leave?: () => void;
}

/** How Postseal is told to send mail: the lines for its configuration. */
export function SetUpNote({ answer: { setUp, configFile }, leave }: SetUpNoteProps): ReactNode {
  const { language } = useMessages();
  const { request } = requestedReportTextsOf(language);
  return (
    <div className="set-up">
      <p className="strong">{request.notSetUp}</p>
      <p>{configFile === null ? request.setUpWithoutFile : request.setUp(renderVisibleText(configFile))}</p>
      <pre className="set-up-lines mono">
        <code>{setUp}</code>
      </pre>
      <CopyButton text={setUp} />
      <p className="quiet-text small">{request.setUpThen}</p>
      {leave !== undefined && (
        <footer>
          <button type="button" className="control primary" onClick={leave}>
            {request.close}
          </button>
        </footer>
      )}
    </div>
  );
}
