/**
 * Lets the oldest entry of a map go when there are too many.
 *
 * @returns how many went
 */
export function evictOldest<Key>(entries: Map<Key, unknown>, most: number): number {
  if (entries.size <= most) return 0;
  for (const [oldest] of entries) {
    entries.delete(oldest);
    break;
  }
  return 1;
}
