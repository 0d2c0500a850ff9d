import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { LONGEST_REPORT_NAME } from "../../../model/report/requested-report.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { RequestDialog } from "./request-dialog.tsx";
import { createDraft } from "./request-draft.ts";

interface NewRequestProps {
  readonly name: string;
  /** What is displayed, as it stands in the address. */
  readonly view: string;
  readonly range: DayRange;
  readonly close: () => void;
}

/** Asks for a report of what is displayed. */
export function NewRequest({ name, view, range, close }: NewRequestProps): ReactNode {
  const { language } = useMessages();
  const draft = createDraft(name.slice(0, LONGEST_REPORT_NAME), { kind: "days", ...range }, language);
  return <RequestDialog id={null} draft={draft} rest={{ view, isPaused: false }} close={close} />;
}
