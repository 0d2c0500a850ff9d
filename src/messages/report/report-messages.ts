import type { MessageLanguage } from "../languages.ts";
import { createMessages, type Messages } from "../messages.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import type { ReportCatalogue } from "./report-catalogue.ts";
import { sv } from "./sv.ts";

/** A language's texts and formats, those of the terminal included. Apart from the others so that the browser does not load them. */
export interface ReportMessages extends Messages {
  readonly report: ReportCatalogue;
}

const CATALOGUES = { en, sv, nl } as const satisfies Record<MessageLanguage, ReportCatalogue>;

/** The texts and formats of one language, for the terminal. */
export function createReportMessages(language: MessageLanguage): ReportMessages {
  return { ...createMessages(language), report: CATALOGUES[language] };
}
