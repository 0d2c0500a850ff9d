import type { Catalogue } from "./en.ts";
import { createFormats } from "./formats.ts";
import { localeOf, type MessageLanguage } from "./languages.ts";
import type { Messages } from "./messages.ts";

/** Each language is a file of its own, so that a browser loads the one that it speaks. */
const LOADERS: Readonly<Record<MessageLanguage, () => Promise<Catalogue>>> = {
  en: async () => (await import("./en.ts")).en,
  sv: async () => (await import("./sv.ts")).sv,
  nl: async () => (await import("./nl.ts")).nl,
};

/** The texts and formats of one language, for the web application. */
export async function loadMessages(language: MessageLanguage): Promise<Messages> {
  const locale = localeOf(language);
  return { language, locale, text: await LOADERS[language](), format: createFormats(locale) };
}
