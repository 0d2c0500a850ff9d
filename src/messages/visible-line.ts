import { renderVisibleText } from "./visible-text.ts";

const LONGEST = 2_000;
/** Below the length at which `renderVisibleText` cuts a name. */
const PIECE = /[\s\S]{1,200}/gu;

/** A line of a log or a message that quotes names: nothing in it can steer a terminal or turn what stands beside it. Bounded to 2,000 characters. A tab, with which a header goes on, stands as a blank. */
export function renderVisibleLine(text: string): string {
  const pieces = text.slice(0, LONGEST).replaceAll("\t", " ").match(PIECE) ?? [];
  return pieces.map(renderVisibleText).join("") + (text.length > LONGEST ? "…" : "");
}
