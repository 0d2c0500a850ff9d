import { createFormats, type Formats } from "../../../../messages/formats.ts";
import { localeOf, type MessageLanguage } from "../../../../messages/languages.ts";
import { letter as en } from "../../../../messages/letter/en.ts";
import type { LetterTexts } from "../../../../messages/letter/letter-texts.ts";
import { letter as nl } from "../../../../messages/letter/nl.ts";
import { letter as sv } from "../../../../messages/letter/sv.ts";

const TEXTS: Readonly<Record<MessageLanguage, LetterTexts>> = { en, sv, nl };

/** What a letter is written with, whatever the language of the page. */
export function letterTextsOf(language: MessageLanguage): { readonly texts: LetterTexts; readonly format: Formats } {
  return { texts: TEXTS[language], format: createFormats(localeOf(language)) };
}
