/** A whole number of a line; `null` when it is none, or longer than anything that is counted. */
export function parseCount(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
