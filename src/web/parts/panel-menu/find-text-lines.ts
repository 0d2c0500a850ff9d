/** One line of a text as it stands on the page, in pixels of the window. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** It is set from the right: another font must not move its end. */
  readonly isRight: boolean;
}

/** How much of a letter's box stands above the line that it is written on, in the fonts in use. */
const ABOVE_BASELINE = 0.79;

/** The lines into which the browser broke a text. */
export function findTextLines(node: Text): readonly TextLine[] {
  const lines: TextLine[] = [];
  const range = document.createRange();
  const isRight = node.parentElement !== null && ["right", "end"].includes(getComputedStyle(node.parentElement).textAlign);
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const { left, right, top, height, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const baseline = top + ABOVE_BASELINE * height;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.baseline - baseline) < 2) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${word[0]}`, right };
    } else lines.push({ text: word[0], left, right, baseline, isRight });
  }
  return lines;
}
