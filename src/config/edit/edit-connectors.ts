import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import type { Connector } from "../../model/connector.ts";
import type { Config } from "../config.ts";
import { parseConfig } from "../parse-config.ts";
import { editConnector } from "./edit-connector.ts";
import { type EntryEdit, editSequence } from "./edit-sequence.ts";
import { renderConnector } from "./render-yaml.ts";
import { applySplices, lineBreakOf, lineEnd, type Splice } from "./text-lines.ts";

/** One connector as it shall be. */
export interface ConnectorEdit {
  /** Its place in the file's list; `null` for a new one. */
  readonly was: number | null;
  readonly connector: Connector;
}

/**
 * Writes connectors into a configuration's text. Whatever does not change keeps every byte: comments, order, spacing.
 *
 * @param text a valid configuration
 * @returns `undefined` when the file writes its connectors in a way that only a hand should change: aliases, comments
 * between brackets. What is returned has been read back and says exactly what was asked.
 */
export function editConnectors(text: string, edits: readonly ConnectorEdit[]): string | undefined {
  const before = configOf(text);
  if (before === undefined) return undefined;
  const connectors = edits.map(({ connector }) => connector);
  if (saysTheSame(before, before, connectors) && edits.every(({ was }, index) => was === index)) return text;
  const ended = text === "" || text.endsWith("\n") ? text : text + lineBreakOf(text);
  const splices = spliceSection(ended, before.connectors, edits);
  if (splices === undefined) return undefined;
  const edited = applySplices(ended, splices);
  const after = configOf(edited);
  return after !== undefined && saysTheSame(after, before, connectors) ? edited : undefined;
}

function configOf(text: string): Config | undefined {
  const parsed = parseConfig(text);
  return "config" in parsed ? parsed.config : undefined;
}

/** The connectors are those, and everything else is as it was. */
function saysTheSame(after: Config, before: Config, connectors: readonly Connector[]): boolean {
  return JSON.stringify(after) === JSON.stringify({ ...before, connectors });
}

function spliceSection(text: string, before: readonly Connector[], edits: readonly ConnectorEdit[]): readonly Splice[] | undefined {
  const { contents } = parseDocument(text, { keepSourceTokens: true });
  if (contents !== null && (!isMap(contents) || contents.flow === true) && !(isScalar(contents) && contents.value === null))
    return undefined;
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === "connectors") : undefined;
  const fresh = edits.map(({ connector }) => renderConnector(connector, 2, lineBreakOf(text))).join("");
  if (pair === undefined) return [{ start: text.length, end: text.length, text: `connectors:${lineBreakOf(text)}${fresh}` }];
  const { value } = pair;
  if (isAlias(value)) return undefined;
  if (isSeq(value) && value.items.length > 0 && value.flow !== true) {
    const entries = edits.map((edit) => toEntry(text, value.items, before, edit));
    const complete = entries.filter((entry) => entry !== undefined);
    if (complete.length < entries.length) return undefined;
    const splice = editSequence(text, value, headEnd(text, pair), complete);
    return splice === undefined ? undefined : [splice];
  }
  return replaceValue(text, pair, fresh);
}

function toEntry(text: string, nodes: readonly unknown[], before: readonly Connector[], edit: ConnectorEdit): EntryEdit | undefined {
  const { was, connector } = edit;
  const old = was === null ? undefined : before[was];
  if (was === null || old === undefined) {
    return { was: null, render: (indent) => renderConnector(connector, indent, lineBreakOf(text)) };
  }
  const splices = editConnector(text, nodes[was], old, connector);
  return splices === undefined ? undefined : { was, splices };
}

/** Nothing, `[]`, or a list in brackets: a list with dashes takes its place. */
function replaceValue(text: string, pair: Pair, fresh: string): readonly Splice[] | undefined {
  const { key, value } = pair;
  if (!isScalar(key) || key.range == null) return undefined;
  const colon = text.indexOf(":", key.range[1]) + 1;
  const end = (isScalar(value) || isSeq(value)) && value.range != null ? Math.max(colon, value.range[1]) : colon;
  const [source, line] = [text.slice(colon, end), lineEnd(text, end)];
  if (source.includes("#")) return undefined;
  if (source.trim() === "") return [{ start: headEnd(text, pair), end: headEnd(text, pair), text: fresh }];
  return [
    { start: colon, end, text: "" },
    { start: line, end: line, text: fresh },
  ];
}

/** Where the line ends that names the section. */
function headEnd(text: string, { key }: Pair): number {
  return lineEnd(text, isScalar(key) ? (key.range?.[1] ?? 0) : 0);
}
