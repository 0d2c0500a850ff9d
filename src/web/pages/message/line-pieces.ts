import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { EvidenceLine, TextRange } from "../../../model/evidence-line.ts";

/** A stretch of a log line that is drawn in one way. */
export interface LinePiece {
  /** `prefix`: time, host and program; `mark`: the words that decide; `id`: the queue id. */
  readonly kind: "prefix" | "words" | "mark" | "id";
  /** With nothing in it that could hide or turn what stands beside it. */
  readonly text: string;
}

/** Longer lines are cut: a client may send names of any length. */
const MOST_CHARACTERS = 2_000;
/** Below the length at which `renderVisibleText` cuts a name. */
const PIECE = /[\s\S]{1,200}/gu;

/** Cuts a line into what is drawn in different ways, made visible and bounded. */
export function cutLine({ text, wordsFrom, marks }: EvidenceLine, queueId: string | null): readonly LinePiece[] {
  if (text === null) return [];
  const line = text.slice(0, MOST_CHARACTERS);
  const kindAt = (place: number): LinePiece["kind"] => {
    if (isWithin(place, marks)) return "mark";
    if (isWithin(place, ids)) return "id";
    return place < wordsFrom ? "prefix" : "words";
  };
  const ids = queueId === null || queueId === "" ? [] : findAll(line, queueId);
  const edges = [0, wordsFrom, ...[...marks, ...ids].flatMap(({ from, to }) => [from, to]), line.length];
  const places = [...new Set(edges.filter((place) => place <= line.length))].sort((left, right) => left - right);
  const pieces = places
    .slice(0, -1)
    .map((place, index) => ({ kind: kindAt(place), text: renderVisible(line.slice(place, places[index + 1])) }));
  return text.length > line.length ? [...pieces, { kind: "prefix", text: "…" }] : pieces;
}

function isWithin(place: number, ranges: readonly TextRange[]): boolean {
  return ranges.some(({ from, to }) => place >= from && place < to);
}

function findAll(line: string, word: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + word.length)) found.push({ from: at, to: at + word.length });
  return found;
}

function renderVisible(text: string): string {
  return (text.match(PIECE) ?? []).map(renderVisibleText).join("");
}
