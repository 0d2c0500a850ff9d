import { isSeq, type YAMLSeq } from "yaml";
import { contentEnd } from "./content-end.ts";
import { applySplices, indentOf, isComment, lineBreakOf, lineEnd, lineStart, type Splice, splitLines } from "./text-lines.ts";

/** One entry of the list as it shall be. */
export type EntryEdit =
  | { readonly was: number; readonly splices: readonly Splice[] }
  /** Its lines, the last one ended, by the dash's column. */
  | { readonly was: null; readonly render: (indent: number) => string };

/**
 * Writes a block list anew with its entries changed, moved, added or left out. Lines of entries that stay keep every
 * byte. A comment directly above an entry, or indented below it, moves and goes with it; one that stands apart stays.
 *
 * @param text ends with a line break
 * @param headEnd where the line ends that names the list
 * @returns `undefined` when the list is not written as one entry to a dash and line
 */
export function editSequence(text: string, list: YAMLSeq, headEnd: number, edits: readonly EntryEdit[]): Splice | undefined {
  const dashes = dashesOf(list);
  if (dashes === undefined) return undefined;
  const entries = cutEntries(text, list, dashes, headEnd);
  const end = entries.at(-1)?.end;
  const first = entries[0];
  if (first === undefined || end === undefined) return undefined;
  const indent = (dashes[0] ?? 0) - lineStart(text, dashes[0] ?? 0);
  const usualGap = entries[1] !== undefined && entries[1].gap.trim() === "" ? entries[1].gap : "";
  let written = first.gap;
  let orphaned = "";
  const kept = new Set(edits.map(({ was }) => was));
  const orphans = new Map<number, string>();
  for (const [index, entry] of entries.entries()) {
    if (kept.has(index)) {
      orphans.set(index, orphaned);
      orphaned = "";
    } else if (index > 0 && entry.gap.trim() !== "") orphaned += entry.gap;
  }
  for (const [place, edit] of edits.entries()) {
    const entry = edit.was === null ? undefined : entries[edit.was];
    const ownGap = entry === undefined || edit.was === 0 ? usualGap : entry.gap;
    if (place > 0 || (ownGap.trim() !== "" && edit.was !== 0)) written += ownGap;
    if (edit.was === null) written += edit.render(indent);
    else if (entry !== undefined) written += (orphans.get(edit.was) ?? "") + entryText(text, entry, edit.splices);
  }
  return { start: headEnd, end, text: written + orphaned };
}

interface Entry {
  /** Blank lines, and comments that stand apart, before it. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
}

function entryText(text: string, { start, end }: Entry, splices: readonly Splice[]): string {
  const own = splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start }));
  const written = applySplices(text.slice(start, end), own);
  return written.endsWith("\n") ? written : written + lineBreakOf(text);
}

function cutEntries(text: string, list: YAMLSeq, dashes: readonly number[], headEnd: number): readonly Entry[] {
  const bodies = dashes.map((dash, index) => ({
    start: lineStart(text, dash),
    end: lineEnd(text, Math.max(dash + 1, contentEnd(text, list.items[index]))),
    indent: dash - lineStart(text, dash),
  }));
  const ends = bodies.map(({ end, indent }, index) => {
    const until = bodies[index + 1]?.start ?? text.length;
    return end + lengthOfInnerComments(text.slice(end, until), indent);
  });
  return bodies.map(({ start }, index) => {
    const from = ends[index - 1] ?? headEnd;
    const between = splitLines(text.slice(from, start));
    const apart = between.findLastIndex((line) => !isComment(line)) + 1;
    const gap = between.slice(0, apart).join("");
    return { gap, start: from + gap.length, end: ends[index] ?? start };
  });
}

/** Comments below an entry that are indented like its properties belong to it. */
function lengthOfInnerComments(between: string, indent: number): number {
  const lines = splitLines(between);
  const other = lines.findIndex((line) => line.trim() !== "" && !(isComment(line) && indentOf(line) > indent));
  const inner = lines.slice(0, other === -1 ? lines.length : other);
  return inner.slice(0, inner.findLastIndex(isComment) + 1).join("").length;
}

/** Where the dashes stand; `undefined` when two share a line, or the list has none. */
function dashesOf(list: YAMLSeq): readonly number[] | undefined {
  if (!isSeq(list) || list.flow === true || list.srcToken?.type !== "block-seq") return undefined;
  const dashes = list.srcToken.items.flatMap(({ start }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? []);
  return dashes.length === list.items.length && dashes.length > 0 ? dashes : undefined;
}
