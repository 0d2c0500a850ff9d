interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const APART = 10;
const EDGE = 8;
/** Something this tall (a day of a plot) has its tooltip beside its middle, not on top of it. */
const TALL = 120;

/** Where a tooltip stands, in pixels of the window: near what it is about, never over it where there is room, never outside. */
export function placeTooltip(anchor: Box, tooltip: Size, window: Size): { readonly left: number; readonly top: number } {
  const middle = anchor.left + anchor.width / 2;
  const within = (value: number, size: number, room: number) => Math.max(EDGE, Math.min(value, room - size - EDGE));
  if (anchor.height > TALL) {
    const right = middle + APART;
    const left = right + tooltip.width + EDGE > window.width ? middle - APART - tooltip.width : right;
    return { left: within(left, tooltip.width, window.width), top: within(anchor.top, tooltip.height, window.height) };
  }
  const above = anchor.top - APART - tooltip.height;
  const top = above < EDGE ? anchor.top + anchor.height + APART : above;
  return { left: within(middle - tooltip.width / 2, tooltip.width, window.width), top: within(top, tooltip.height, window.height) };
}
