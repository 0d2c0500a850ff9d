import type { MessageLanguage } from "../../../messages/languages.ts";
import { parseMailAddress } from "../../../model/report/mail-address.ts";
import { parseWindow, type ReportWindow, renderWindow, WINDOW_DAYS } from "../../../model/report/report-window.ts";
import { MOST_RECIPIENTS, type ReportWish } from "../../../model/report/requested-report.ts";
import type { Schedule, Weekday } from "../../../model/report/schedule.ts";

/** A report while it is being asked for: what stands in the fields. */
export interface RequestDraft {
  readonly name: string;
  /** As `renderWindow` writes it. */
  readonly window: string;
  readonly frequency: Schedule["kind"];
  readonly weekday: Weekday;
  readonly day: number;
  readonly time: string;
  /** One a line. */
  readonly recipients: string;
  readonly language: MessageLanguage;
}

const USUAL = { frequency: "once", weekday: "monday", day: 1, time: "07:00", recipients: "" } as const;

/** A new report of the days that are displayed. */
export function createDraft(name: string, window: ReportWindow, language: MessageLanguage): RequestDraft {
  return { ...USUAL, name, window: renderWindow(window), language };
}

export function draftOf({ name, window, schedule, recipients, language }: ReportWish): RequestDraft {
  const { kind: frequency, ...when } = schedule;
  return { ...USUAL, ...when, frequency, name, window: renderWindow(window), recipients: recipients.join("\n"), language };
}

/** The windows to choose from: fixed days only for a report that is sent once. */
export function windowsFor(frequency: Schedule["kind"], fixed: ReportWindow | null): readonly ReportWindow[] {
  const moving: readonly ReportWindow[] = [
    ...WINDOW_DAYS.map((days) => ({ kind: "last" as const, days })),
    { kind: "last-month" },
    { kind: "last-quarter" },
  ];
  return frequency === "once" && fixed !== null ? [fixed, ...moving] : moving;
}

/** Another rhythm; days that would be sent again and again give way to the ones that fit it. */
export function chooseFrequency(draft: RequestDraft, frequency: Schedule["kind"]): RequestDraft {
  const isFixed = parseWindow(draft.window)?.kind === "days";
  if (frequency === "once" || !isFixed) return { ...draft, frequency };
  return { ...draft, frequency, window: renderWindow(frequency === "monthly" ? { kind: "last-month" } : { kind: "last", days: 7 }) };
}

/** What has to be corrected before a report can be asked for. */
export type DraftProblem =
  | { readonly field: "name" }
  | { readonly field: "recipients"; readonly kind: "none" | "too-many" }
  | { readonly field: "recipients"; readonly kind: "no-address"; readonly text: string };

/** The report that a draft asks for, or the first thing to correct. @param rest what the fields do not hold */
export function readDraft(
  draft: RequestDraft,
  rest: Pick<ReportWish, "view" | "isPaused">,
): { readonly wish: ReportWish } | { readonly problem: DraftProblem } {
  const name = draft.name.trim();
  if (name === "") return { problem: { field: "name" } };
  const texts = draft.recipients.split(/[\s,;]+/).filter((text) => text !== "");
  const foreign = texts.find((text) => parseMailAddress(text) === undefined);
  if (foreign !== undefined) return { problem: { field: "recipients", kind: "no-address", text: foreign } };
  if (texts.length === 0) return { problem: { field: "recipients", kind: "none" } };
  if (texts.length > MOST_RECIPIENTS) return { problem: { field: "recipients", kind: "too-many" } };
  const window = parseWindow(draft.window) ?? { kind: "last", days: 7 };
  return { wish: { ...rest, name, window, schedule: scheduleOf(draft), recipients: texts, language: draft.language } };
}

function scheduleOf({ frequency, weekday, day, time }: RequestDraft): Schedule {
  if (frequency === "once") return { kind: frequency };
  if (frequency === "daily") return { kind: frequency, time };
  return frequency === "weekly" ? { kind: frequency, weekday, time } : { kind: frequency, day, time };
}
