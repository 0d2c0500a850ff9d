import { useState } from "react";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { ConnectorDraft } from "./connector-draft.ts";
import { focusSoon, idOfField, idOfToggle } from "./focus.ts";
import type { ListCardProps } from "./list-card.tsx";

/** Changes of the list itself: said aloud, with the focus where the work goes on. */
export interface ListMoves {
  /** What was done last, for those who hear the page. */
  readonly said: string;
  add(direction: ConnectorDraft["direction"]): void;
  remove(draft: ConnectorDraft, index: number): void;
  move(draft: ConnectorDraft, index: number, by: -1 | 1): void;
}

export function useListMoves({ desk, actions, toggle }: Pick<ListCardProps, "desk" | "actions" | "toggle">): ListMoves {
  const { text } = useMessages();
  const [said, say] = useState("");
  const nameOf = ({ name }: ConnectorDraft): string => (name === "" ? text.settings.unnamed : renderVisibleText(name));
  return {
    said,
    add(direction) {
      const id = desk.add(direction);
      toggle(id, true);
      focusSoon(idOfField(id, "name"));
    },
    remove(draft, index) {
      const next = desk.drafts[index + 1] ?? desk.drafts[index - 1];
      desk.remove(draft.id);
      actions.dropProblems(draft.id);
      say(text.settings.removed(nameOf(draft)));
      focusSoon(next === undefined ? "add-inbound" : idOfToggle(next.id));
    },
    move(draft, index, by) {
      desk.move(draft.id, by);
      say(text.settings.moved(nameOf(draft), index + 1 + by, desk.drafts.length));
    },
  };
}
