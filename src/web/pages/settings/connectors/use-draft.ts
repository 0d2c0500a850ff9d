import { useCallback, useEffect, useState } from "react";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { type ConnectorDraft, isSameEdit, startDraft, toDraft } from "./connector-draft.ts";
import { dropDraft, type KeptDraft, keepDraft, readDraft } from "./kept-draft.ts";

/** The list as it is edited, and what can be done to it. */
export interface DraftDesk {
  readonly drafts: readonly ConnectorDraft[];
  readonly isChanged: boolean;
  /** The file's connectors, by which a change is told. */
  readonly original: readonly ConnectorDraft[];
  /** The file is not the one that the editing began with. */
  readonly isConflict: boolean;
  /** Of the file that the editing began with. */
  readonly hash: string | null;
  change(id: string, changes: Partial<ConnectorDraft>): void;
  /** @returns the new one's id */
  add(direction: ConnectorDraft["direction"]): string;
  remove(id: string): void;
  /** @param by -1 up, 1 down */
  move(id: string, by: -1 | 1): void;
  /** Back to the file as it stands. */
  discard(): void;
  /** The same changes, to the file as it stands now. */
  carryOver(): void;
}

export function useDraft(settings: SettingsAnswer): DraftDesk {
  const [kept, setKept] = useState<KeptDraft | null>(readDraft);
  const present = settings.file?.hash ?? null;
  const original = settings.connectors.map(toDraft);
  const drafts = kept?.drafts ?? original;
  const isChanged = kept !== null && !isSameEdit(kept.drafts, original);
  useEffect(() => (isChanged && kept !== null ? keepDraft(kept) : dropDraft()), [isChanged, kept]);
  const set = (next: readonly ConnectorDraft[]): void => setKept({ hash: kept?.hash ?? present, drafts: next });
  return {
    drafts,
    isChanged,
    original,
    isConflict: isChanged && kept !== null && kept.hash !== present,
    hash: kept?.hash ?? present,
    change: (id, changes) => set(drafts.map((draft) => (draft.id === id ? { ...draft, ...changes } : draft))),
    add(direction) {
      const id = `new:${Date.now()}:${drafts.length}`;
      set([...drafts, startDraft(id, direction)]);
      return id;
    },
    remove: (id) => set(drafts.filter((draft) => draft.id !== id)),
    move: (id, by) => set(moved(drafts, id, by)),
    discard: useCallback(() => setKept(null), []),
    carryOver() {
      const names = new Set(settings.connectors.map(({ name }) => name));
      const next = drafts.map((draft) => (draft.was !== null && !names.has(draft.was) ? { ...draft, was: null } : draft));
      setKept({ hash: present, drafts: next });
    },
  };
}

function moved(drafts: readonly ConnectorDraft[], id: string, by: -1 | 1): readonly ConnectorDraft[] {
  const from = drafts.findIndex((draft) => draft.id === id);
  const [one, other] = [drafts[from], drafts[from + by]];
  if (one === undefined || other === undefined) return drafts;
  return drafts.map((draft, index) => (index === from ? other : index === from + by ? one : draft));
}
