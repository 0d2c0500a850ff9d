import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import type { Connector } from "../../model/connector.ts";
import { CONNECTOR_PROPERTIES } from "../config-schema.ts";
import { contentEnd } from "./content-end.ts";
import { editSequence } from "./edit-sequence.ts";
import { isGiven, renderConnector, renderElement, renderValue } from "./render-yaml.ts";
import { lineBreakOf, lineEnd, lineStart, type Splice } from "./text-lines.ts";

type Properties = Readonly<Record<string, unknown>>;

/**
 * The changes that turn one connector of a file into another; only properties that differ are touched.
 *
 * @param text the whole file, ending with a line break
 * @returns `undefined` when it is written in a way that is left to the hand: an alias, comments between brackets
 */
export function editConnector(text: string, node: unknown, before: Connector, after: Connector): readonly Splice[] | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isMap(node) || node.range == null || node.anchor !== undefined || node.tag !== undefined) return undefined;
  if (node.flow === true) return replaceFlowMap(text, node.range[0], node.range[1], after);
  const names = [...new Set([...CONNECTOR_PROPERTIES.inbound, ...CONNECTOR_PROPERTIES.outbound])];
  const splices: Splice[] = [];
  const removed: Pair[] = [];
  const added: string[] = [];
  for (const name of names) {
    const [old, now] = [(before as unknown as Properties)[name], (after as unknown as Properties)[name]];
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
    if (now !== undefined && isSame(old, now)) continue;
    if (pair === undefined) {
      if (isGiven(now)) added.push(`${name}: ${renderValue(now)}`);
    } else if (isGiven(now) || (now === false && old === true)) {
      const change = editValue(text, pair, old, now);
      if (change === undefined) return undefined;
      splices.push(change);
    } else removed.push(pair);
  }
  return [...splices, ...removePairs(text, node, removed), ...addLines(text, node, added)];
}

function isSame(old: unknown, now: unknown): boolean {
  return JSON.stringify(old) === JSON.stringify(now) || (!isGiven(old) && !isGiven(now));
}

function replaceFlowMap(text: string, nodeStart: number, nodeEnd: number, after: Connector): readonly Splice[] | undefined {
  const [start, end] = [lineStart(text, nodeStart), lineEnd(text, nodeEnd)];
  const lines = text.slice(start, end);
  const dash = lines.indexOf("-");
  if (lines.includes("#") || lines.slice(0, dash).trim() !== "") return undefined;
  return [{ start, end, text: renderConnector(after, dash, lineBreakOf(text)) }];
}

function editValue(text: string, { key, value }: Pair, old: unknown, now: unknown): Splice | undefined {
  if (!isScalar(key) || key.range == null) return undefined;
  if (!isScalar(value) && !isSeq(value)) return undefined;
  if (value.range == null || value.anchor !== undefined || value.tag !== undefined) return undefined;
  const [start, end] = [value.range[0], contentEnd(text, value)];
  if (end <= start) {
    const colon = text.indexOf(":", key.range[1]) + 1;
    return { start: colon, end: colon, text: ` ${renderValue(now)}` };
  }
  if (isScalar(value)) return { start, end, text: renderAs(text.slice(start, end), now) };
  const [olds, nows] = [Array.isArray(old) ? old.map(String) : [], Array.isArray(now) ? now.map(String) : []];
  const places = placesOf(olds, nows);
  if (value.flow === true) {
    const source = text.slice(start, end);
    if (source.includes("#")) return undefined;
    const sources = value.items.map((item) =>
      isScalar(item) && item.range != null ? text.slice(item.range[0], item.range[1]) : undefined,
    );
    const padding = source.startsWith("[ ") ? " " : "";
    const elements = nows.map((element, index) => sources[places[index] ?? -1] ?? renderElement(element));
    return { start, end, text: `[${padding}${elements.join(", ")}${padding}]` };
  }
  const edits = nows.map((element, index) => {
    const was = places[index];
    if (was !== undefined) return { was, splices: [] };
    return { was: null, render: (indent: number) => `${" ".repeat(indent)}- ${renderElement(element)}${lineBreakOf(text)}` };
  });
  return editSequence(text, value, lineEnd(text, key.range[1]), edits);
}

/** Which of the old elements each of the new ones is; each is taken once. */
function placesOf(olds: readonly string[], nows: readonly string[]): readonly (number | undefined)[] {
  const taken = new Set<number>();
  return nows.map((element) => {
    const place = olds.findIndex((old, index) => old === element && !taken.has(index));
    if (place === -1) return undefined;
    taken.add(place);
    return place;
  });
}

/** A text that was quoted stays quoted. */
function renderAs(source: string, now: unknown): string {
  const plain = renderValue(now);
  return source.startsWith('"') && typeof now === "string" && !plain.startsWith('"') ? JSON.stringify(now) : plain;
}

function removePairs(text: string, node: YAMLMap, removed: readonly Pair[]): readonly Splice[] {
  const firstKept = node.items.findIndex((pair) => !removed.includes(pair));
  const keptStart = startOf(node.items[firstKept]);
  // The first property shares its line with the dash: the first one that stays takes its place.
  const leading = firstKept > 0 ? [{ start: startOf(node.items[0]), end: keptStart, text: "" }] : [];
  const others = removed.filter((pair) => startOf(pair) > keptStart);
  return [
    ...leading,
    ...others.map((pair) => ({ start: lineStart(text, startOf(pair)), end: lineEnd(text, pairEnd(text, pair)), text: "" })),
  ];
}

function addLines(text: string, node: YAMLMap, lines: readonly string[]): readonly Splice[] {
  const [first, last] = [node.items[0], node.items.at(-1)];
  if (lines.length === 0 || first === undefined || last === undefined) return [];
  const margin = " ".repeat(startOf(first) - lineStart(text, startOf(first)));
  const place = lineEnd(text, pairEnd(text, last));
  return [{ start: place, end: place, text: lines.map((line) => `${margin}${line}${lineBreakOf(text)}`).join("") }];
}

function startOf(pair: Pair | undefined): number {
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function pairEnd(text: string, { key, value }: Pair): number {
  return Math.max(contentEnd(text, key), contentEnd(text, value));
}
