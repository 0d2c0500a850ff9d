/**
 * A number for a text, by which it is known again: 52 bits, so that among a million texts two share one with a chance of about
 * one in ten thousand.
 *
 * @see FNV-1a, draft-eastlake-fnv: two of 32 bits that begin differently
 */
export function numberOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + index), 0x01000193);
  }
  return (high >>> 0) * 2 ** 20 + ((low >>> 0) % 2 ** 20);
}
