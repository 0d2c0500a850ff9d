import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { guardLeaving } from "../../address/leave-guard.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { dropDraft, readDraft } from "./connectors/kept-draft.ts";

/** Asks before the settings are left with changes that were not saved. */
export function LeaveDialog(): ReactNode {
  const { text } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const [proceed, setProceed] = useState<(() => void) | null>(null);
  const id = useId();
  useEffect(
    () =>
      guardLeaving((to, leave) => {
        if (to.page === "settings" || readDraft() === null) leave();
        else setProceed(() => leave);
      }),
    [],
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (readDraft() !== null) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  useEffect(() => {
    if (proceed !== null) dialog.current?.showModal();
    else dialog.current?.close();
  }, [proceed]);
  return (
    <dialog ref={dialog} className="asking" aria-labelledby={id} onClose={() => setProceed(null)}>
      <h2 id={id}>{text.settings.leaveTitle}</h2>
      <p>{text.settings.leave}</p>
      <div className="asking-actions">
        <button type="button" className="control primary" onClick={() => setProceed(null)}>
          {text.settings.leaveStay}
        </button>
        <button type="button" className="control" onClick={() => proceed?.()}>
          {text.settings.leaveKeep}
        </button>
        <button
          type="button"
          className="control"
          onClick={() => {
            dropDraft();
            proceed?.();
          }}
        >
          {text.settings.leaveDiscard}
        </button>
      </div>
    </dialog>
  );
}
