/**
 * A share as a cell of an export: in percent with one decimal as on the page, but with a point in every language, so that any program reads it.
 *
 * @returns a number; the text `<0.1` for what is there but would round to nothing
 */
export function plainPercent(share: number): number | string {
  if (share > 0 && share < 0.0005) return "<0.1";
  return share < 1 ? Math.min(99.9, Math.round(1000 * share) / 10) : 100;
}
