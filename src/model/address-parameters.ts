/** Longer texts in an address are cut. */
export const LONGEST_TEXT = 256;

/** A text of an address; `null` when it is missing or empty. */
export function boundedText(parameters: URLSearchParams, name: string): string | null {
  return parameters.get(name)?.slice(0, LONGEST_TEXT) || null;
}

/** The number of a table's page; the first is 1. */
export function parseTablePage(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
