import type { ReactNode } from "react";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { ReportView } from "./use-report-view.ts";

/** What cannot be compared is said: a change against days that are not stored would be none. */
export function CompareNote({ view: { compared } }: { readonly view: ReportView }): ReactNode {
  const { text, format } = useMessages();
  if (compared === null || compared.stored === "all") return null;
  return (
    <p className="compare-note quiet-text small">
      {compared.stored === "nothing"
        ? text.period.nothingStored(compared.name)
        : text.period.partlyStored(compared.name, format.day(compared.storedFrom))}
    </p>
  );
}
