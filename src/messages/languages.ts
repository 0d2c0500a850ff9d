/** Every language, by its own name; BCP 47 for `lang` and `Intl`. */
export const MESSAGE_LANGUAGES = [
  { language: "en", locale: "en-GB", name: "English" },
  { language: "sv", locale: "sv-SE", name: "Svenska" },
  { language: "nl", locale: "nl-NL", name: "Nederlands" },
] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]["language"];

/** BCP 47: `sv-SE` */
export function localeOf(language: MessageLanguage): string {
  return MESSAGE_LANGUAGES.find((one) => one.language === language)?.locale ?? language;
}
