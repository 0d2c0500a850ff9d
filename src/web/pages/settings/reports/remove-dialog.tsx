import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { requestedReportTextsOf } from "../../../../messages/requested-reports/requested-report-texts-of.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";

interface RemoveDialogProps {
  readonly name: string;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Asks before a report is deleted. */
export function RemoveDialog({ name, confirm, close }: RemoveDialogProps): ReactNode {
  const { language } = useMessages();
  const { list, request } = requestedReportTextsOf(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="asking" aria-labelledby={title} onClose={close}>
      <h2 id={title}>{list.removeTitle(name)}</h2>
      <p>{list.removeBody}</p>
      <div className="asking-actions">
        <button
          type="button"
          className="control primary"
          onClick={() => {
            dialog.current?.close();
            confirm();
          }}
        >
          {list.remove}
        </button>
        <button type="button" className="control" onClick={() => dialog.current?.close()}>
          {request.cancel}
        </button>
      </div>
    </dialog>
  );
}
