import type { MessageLanguage } from "../languages.ts";
import type { DoctorCatalogue } from "./doctor-catalogue.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import { sv } from "./sv.ts";

const CATALOGUES = { en, sv, nl } as const satisfies Record<MessageLanguage, DoctorCatalogue>;

/** What one language says of a mail server's logging. */
export function findDoctorTexts(language: MessageLanguage): DoctorCatalogue {
  return CATALOGUES[language];
}
