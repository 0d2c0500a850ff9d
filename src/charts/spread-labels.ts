/**
 * Pushes labels apart that would touch, keeping their order and staying between two bounds as long as there is room.
 *
 * @param positions wanted centres, in any order
 * @param apart least distance between two centres
 * @returns the positions in the order of the input
 */
export function spreadLabels(positions: readonly number[], apart: number, top: number, bottom: number): readonly number[] {
  const order = positions.map((_, index) => index).toSorted((left, right) => at(positions, left) - at(positions, right) || left - right);
  const placed = order.map((index) => at(positions, index));
  for (let index = 0; index < placed.length; index++) {
    placed[index] = Math.max(at(placed, index), index === 0 ? top : at(placed, index - 1) + apart);
  }
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(at(placed, index), index === placed.length - 1 ? bottom : at(placed, index + 1) - apart);
  }
  const result = new Array<number>(positions.length);
  order.forEach((original, rank) => {
    result[original] = at(placed, rank);
  });
  return result;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
