import { SaxesParser } from "saxes";
import type { ExportedRecord, ExportedValue } from "./exported-record.ts";

/** Deeper than `Export-Clixml` nests what a connector holds. */
const MOST_DEPTH = 40;
const LISTS: ReadonlySet<string> = new Set(["LST", "IE", "STK", "QUE"]);

interface OpenElement {
  readonly tag: string;
  readonly name: string | undefined;
  readonly reference: string | undefined;
  text: string;
  /** Values within, of a list. */
  readonly items: string[];
  /** Properties within, of an object. */
  readonly properties: Map<string, ExportedValue>;
  value: ExportedValue;
}

/**
 * Reads what PowerShell's `Export-Clixml` writes: objects with their plain properties and lists of texts. An object within another,
 * as an enumeration's value is, counts by its `ToString`.
 *
 * @returns `undefined` when it is no such file
 * @see [MS-PSRP] section 2.2.5 (serialization)
 */
export function parseClixml(text: string): readonly ExportedRecord[] | undefined {
  const records: ExportedRecord[] = [];
  const open: OpenElement[] = [];
  const references = new Map<string, ExportedValue>();
  let isClixml = false;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (failure) => {
    throw failure;
  });
  parser.on("opentag", ({ name: tag, attributes: { N: name, RefId: reference } }) => {
    isClixml ||= open.length === 0 && tag === "Objs";
    if (open.length >= MOST_DEPTH) throw new RangeError("nested too deeply");
    open.push({ tag, name, reference, text: "", items: [], properties: new Map(), value: null });
  });
  parser.on("text", (part) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += part;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined) return;
    if (element.tag === "Obj" && element.name === undefined && element.properties.size > 0) records.push(element.properties);
    else give(element, open.at(-1), references);
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined; // not well-formed: it is refused as a whole
  }
  return isClixml ? records : undefined;
}

/** Hands what an element says to the one around it. */
function give(element: OpenElement, parent: OpenElement | undefined, references: Map<string, ExportedValue>): void {
  if (parent === undefined) return;
  const { tag, name, items, properties } = element;
  if (tag === "Props" || tag === "MS") {
    for (const [key, value] of properties) parent.properties.set(key, value);
    return;
  }
  if (LISTS.has(tag)) {
    parent.value = items;
    return;
  }
  const value = readValue(element, references);
  if (tag === "ToString") parent.value ??= value;
  else if (name !== undefined) parent.properties.set(name.toLowerCase(), value);
  else if (typeof value === "string") parent.items.push(value);
}

/** An object that was written before is only named again. */
function readValue({ tag, reference, text, value }: OpenElement, references: Map<string, ExportedValue>): ExportedValue {
  switch (tag) {
    case "Obj":
      if (reference !== undefined) references.set(reference, value);
      return value;
    case "Ref":
      return references.get(reference ?? "") ?? null;
    case "Nil":
      return null;
    case "B":
      return text.trim() === "true";
    default:
      return decodeEscapes(text);
  }
}

/** `_x000A_` stands for a character. */
function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
