import type { ReactNode } from "react";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { ConnectorActions } from "./use-connector-actions.ts";
import type { DraftDesk } from "./use-draft.ts";

interface ConflictNoteProps {
  readonly desk: DraftDesk;
  readonly actions: ConnectorActions;
  readonly fileName: string;
}

/** Somebody else changed the file: nothing is written over it, and nothing of the edit is lost. */
export function ConflictNote({ desk, actions, fileName }: ConflictNoteProps): ReactNode {
  const { text } = useMessages();
  const reload = (): void => {
    desk.discard();
    actions.reset();
  };
  const carryOver = (): void => {
    desk.carryOver();
    actions.reset();
  };
  return (
    <section className="note problem standing-note" role="alert">
      <div>
        <h2>{text.settings.conflictTitle}</h2>
        <p>{text.settings.conflict(renderVisibleText(fileName))}</p>
      </div>
      <span className="note-actions">
        <button type="button" className="control" onClick={reload}>
          {text.settings.reload}
        </button>
        <button type="button" className="control" onClick={carryOver}>
          {text.settings.carryOver}
        </button>
      </span>
    </section>
  );
}
