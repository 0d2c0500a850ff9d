/** A column's foot and head, pixels from the top; `null` is a gap. */
export type Span = readonly [foot: number, head: number] | null;

/**
 * The outline of columns that stand side by side without a seam, as the data of an SVG path. Gaps interrupt it.
 *
 * @param x the left edge of a column; one more than there are spans is asked for
 */
export function renderStepArea(spans: readonly Span[], x: (index: number) => number): string {
  return runsOf(spans)
    .map(({ start, run }) => {
      const heads = run.map(([, head], index) => `V${round(head)}H${round(x(start + index + 1))}`);
      const feet = run.map(([foot], index) => `V${round(foot)}H${round(x(start + index))}`).reverse();
      return `M${round(x(start))} ${round(run[0]?.[0] ?? 0)}${heads.join("")}${feet.join("")}Z`;
    })
    .join("");
}

interface Run {
  readonly start: number;
  readonly run: readonly (readonly [number, number])[];
}

function runsOf(spans: readonly Span[]): readonly Run[] {
  const runs: { start: number; run: (readonly [number, number])[] }[] = [];
  let isOpen = false;
  spans.forEach((span, index) => {
    if (span === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.run.push(span);
    else {
      runs.push({ start: index, run: [span] });
      isOpen = true;
    }
  });
  return runs;
}

/** A hundredth of a pixel is seen by nobody. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
