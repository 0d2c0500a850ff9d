import { type Catalogue, en } from "./en.ts";
import { createFormats, type Formats } from "./formats.ts";
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

const SPOKEN = {
  en: { locale: "en-GB", name: "English", text: en },
  sv: { locale: "sv-SE", name: "Svenska", text: sv },
  nl: { locale: "nl-NL", name: "Nederlands", text: nl },
} as const satisfies Record<string, { readonly locale: string; readonly name: string; readonly text: Catalogue }>;

export type MessageLanguage = keyof typeof SPOKEN;

/** Every language, by its own name. */
export const MESSAGE_LANGUAGES: readonly { readonly language: MessageLanguage; readonly name: string }[] = (
  Object.keys(SPOKEN) as readonly MessageLanguage[]
).map((language) => ({ language, name: SPOKEN[language].name }));

/** The texts and formats of one language. */
export function createMessages(language: MessageLanguage): Messages {
  const { locale, text } = SPOKEN[language];
  return { language, locale, text, format: createFormats(locale) };
}
