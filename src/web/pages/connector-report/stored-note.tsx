import type { ReactNode } from "react";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { ReportView } from "./use-report-view.ts";

interface StoredNoteProps {
  readonly view: ReportView;
  /** The oldest day that is stored. */
  readonly storedFrom: string;
}

/** What is not stored is said: it is neither a day without mail, nor anything that could be compared with. */
export function StoredNote({ view: { range, compared }, storedFrom }: StoredNoteProps): ReactNode {
  const { text, format } = useMessages();
  const from = format.day(storedFrom);
  const notes = [
    range.from < storedFrom ? text.period.storedFrom(from) : null,
    compared?.stored === "nothing" ? text.period.nothingStored(compared.name) : null,
    compared?.stored === "partly" ? text.period.partlyStored(compared.name, from) : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : <p className="compare-note quiet-text small">{notes.join(" ")}</p>;
}
