import { type Catalogue, en } from "./en.ts";
import { createFormats, type Formats } from "./formats.ts";
import { localeOf, type MessageLanguage } from "./languages.ts";
import { nl } from "./nl.ts";
import { sv } from "./sv.ts";

/** What a language needs to be spoken: its texts, and its way with numbers and dates. */
export interface Messages {
  readonly language: MessageLanguage;
  /** BCP 47, for `lang` and `Intl`. */
  readonly locale: string;
  readonly text: Catalogue;
  readonly format: Formats;
}

const CATALOGUES = { en, sv, nl } as const satisfies Record<MessageLanguage, Catalogue>;

/** The texts and formats of one language. */
export function createMessages(language: MessageLanguage): Messages {
  const locale = localeOf(language);
  return { language, locale, text: CATALOGUES[language], format: createFormats(locale) };
}
