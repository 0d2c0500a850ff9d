// Controls of C0 and C1, marks that turn the writing direction (UAX #9), invisible separators and joiners, and the tag
// block: each can make a name read as another, or hide a part of it.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

const LONGEST = 256;

/**
 * A text from outside (a connector's, host's or file's name) that can be shown: characters that cannot be seen, or that
 * change how their neighbours are read, stand as `‹U+202E›`. Bounded to 256 characters. Not an escape for HTML.
 */
export function renderVisibleText(text: string): string {
  const bounded = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return bounded.replace(HIDDEN, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`);
}
