import type { ReactNode } from "react";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { useSnooze } from "./use-snooze.ts";

/** Takes a finding up again. */
export function UndoSnooze({ id }: { readonly id: string }): ReactNode {
  const { text } = useMessages();
  const { mutate, isPending, error } = useSnooze(id);
  return (
    <>
      <button type="button" className="control" disabled={isPending} onClick={() => mutate(null)}>
        <Icon name="undo" />
        {text.insightPage.snooze.undo}
      </button>
      {error !== null && (
        <span className="small" role="alert">
          {error.message === "" ? text.states.unreachable : error.message}
        </span>
      )}
    </>
  );
}
