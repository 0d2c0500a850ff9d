import { renderVisibleText } from "../../../messages/visible-text.ts";

/** A source as it is shown: where the bundled sample was installed tells nobody anything. */
export function nameOfSource(source: string | null, isSample: boolean): string {
  if (source === null) return "–";
  return renderVisibleText(isSample ? source.slice(source.lastIndexOf("/") + 1) : source);
}
