import { NO_TEXT } from "../store/fact-batch.ts";

/**
 * A column of texts being gathered, every text once. The same hosts, domains and ciphers come again and again: as
 * codes they cost a look-up here, and almost nothing on their way to the store.
 */
export interface CodedTexts<Entry> {
  codes: Uint32Array;
  entries: Entry[];
  readonly places: Map<string, number>;
  /** The text set last and its place: the next row often has the same. */
  lastText: string | null;
  lastCode: number;
}

export function startCodedTexts<Entry>(capacity: number): CodedTexts<Entry> {
  return { codes: new Uint32Array(capacity), entries: [], places: new Map(), lastText: null, lastCode: NO_TEXT };
}

/** Begins anew: what was gathered is on its way, the room is used again. */
export function clearCodedTexts(column: CodedTexts<unknown>): void {
  column.entries = [];
  column.places.clear();
  column.lastText = null;
  column.lastCode = NO_TEXT;
}

/** Sets a row's text. */
export function setText(column: CodedTexts<string>, row: number, text: string | null): void {
  if (text !== column.lastText) {
    column.lastCode = text === null ? NO_TEXT : (column.places.get(text) ?? addEntry(column, text, text));
    column.lastText = text;
  }
  column.codes[row] = column.lastCode;
}

/** Sets a row's list of texts. */
export function setTexts(column: CodedTexts<readonly string[]>, row: number, texts: readonly string[] | null): void {
  if (texts === null) {
    column.codes[row] = NO_TEXT;
    return;
  }
  // Domains hold no blank, so that two lists have the same key only when they are the same.
  const key = texts.length === 1 ? (texts[0] ?? "") : texts.join(" ");
  column.codes[row] = column.places.get(key) ?? addEntry(column, key, texts);
}

function addEntry<Entry>(column: CodedTexts<Entry>, key: string, entry: Entry): number {
  const code = column.entries.push(entry) - 1;
  column.places.set(key, code);
  return code;
}
