/**
 * A colour as the browser computes it, written as every program that draws SVG understands it.
 *
 * @param computed `rgb(52, 123, 174)`, `rgba(0, 0, 0, 0)`, `color(srgb 0.2 0.4 0.6 / 0.14)`, `url("#id")`, `none`
 * @returns `colour`: `#347bae`, or the text itself where it is none of these; `none` for what is not seen at all
 */
export function readSvgColour(computed: string): { readonly colour: string; readonly opacity: number } {
  const bytes = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed);
  if (bytes !== null) return colourOf([bytes[1], bytes[2], bytes[3]].map(Number), bytes[4]);
  const parts = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(computed);
  if (parts !== null) {
    return colourOf(
      [parts[1], parts[2], parts[3]].map((part) => 255 * Number(part)),
      parts[4],
    );
  }
  return { colour: computed, opacity: 1 };
}

function colourOf(channels: readonly number[], alpha: string | undefined): { readonly colour: string; readonly opacity: number } {
  const opacity = alpha === undefined ? 1 : Number(alpha);
  if (opacity === 0) return { colour: "none", opacity: 1 };
  const hex = channels.map((channel) => Math.min(255, Math.round(channel)).toString(16).padStart(2, "0"));
  return { colour: `#${hex.join("")}`, opacity };
}
