/** A date and a time with its offset; the digits after the second are bounded. */
const ISO_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Reads `2026-11-22T00:49:37.123Z` or `2026-11-22 00:49:37+0100`.
 *
 * @returns epoch milliseconds UTC; `NaN` for anything else, local times included
 */
export function parseIsoTime(value: unknown): number {
  if (typeof value !== "string" || !ISO_TIME.test(value)) return Number.NaN;
  return Date.parse(value.replace(" ", "T").replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
}
