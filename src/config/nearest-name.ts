/** A typing mistake is at most this share of a name; what differs more was meant otherwise. */
const MAX_DISTANCE_SHARE = 0.3;
const MAX_NAME_LENGTH = 60;

/** Finds the name that was probably meant; undefined when none is close. */
export function findNearestName(text: string, names: readonly string[]): string | undefined {
  if (text.length > MAX_NAME_LENGTH) return undefined;
  let nearest: string | undefined;
  let nearestDistance = Math.max(1, Math.floor(text.length * MAX_DISTANCE_SHARE)) + 1;
  for (const name of names) {
    const distance = distanceBetween(text.toLowerCase(), name.toLowerCase());
    if (distance < nearestDistance) [nearest, nearestDistance] = [name, distance];
  }
  return nearest;
}

/** Damerau-Levenshtein, optimal string alignment: inserted, dropped, changed and swapped letters. */
function distanceBetween(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const candidates = [(previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1)];
      if (swapped && row > 1 && column > 1) candidates.push((beforePrevious[column - 2] ?? 0) + 1);
      current.push(Math.min(...candidates));
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[right.length] ?? 0;
}
