import { type EximHost, parseEximHost } from "./host.ts";

/** The fields of a line about a message, as far as they tell how it travelled. */
export interface EximFields {
  readonly host: EximHost | null;
  /** By name, quotation marks and escapes left as they are: `X`, `CV`, `P`, `A`, `S`, `id`, `F`, `T`, `DN`. */
  readonly values: ReadonlyMap<string, string>;
  /** `for` and what follows: envelope recipients of an arrival. */
  readonly recipients: readonly string[] | null;
  /** What stands after the colon that ends the fields; empty without. */
  readonly reason: string;
}

const NAMED = /([A-Za-z][A-Za-z0-9]{0,15})=("(?:[^"\\]|\\.){0,8192}"?|[^\s"]{0,4096})/y;
const MOST_TOKENS = 200;
const MOST_RECIPIENTS = 1000;

/**
 * Reads fields from left to right: what a stranger chose (subject, replies, DN) is quoted, and read as one piece.
 *
 * The first of several fields of one name counts.
 *
 * @param at where the fields begin
 * @see Exim specification, "Log files", 52.10 "Logging message reception" and 52.11
 */
export function parseEximFields(text: string, at: number): EximFields {
  const values = new Map<string, string>();
  let host: EximHost | null = null;
  for (let index = at, tokens = 0; index < text.length && tokens < MOST_TOKENS; tokens++) {
    if (text.charCodeAt(index) === 32) {
      index++;
      continue;
    }
    if (text.startsWith("H=", index)) {
      const found = parseEximHost(text, index + 2);
      index = found?.end ?? wordEnd(text, index);
      host ??= found ?? null;
    } else if (text.startsWith("for ", index)) {
      return {
        host,
        values,
        recipients: text
          .slice(index + 4)
          .split(" ", MOST_RECIPIENTS)
          .filter(Boolean),
        reason: "",
      };
    } else if (text.startsWith("from <", index)) {
      index = wordEnd(text, index + 5);
    } else {
      index = readNamed(text, index, values);
    }
    if (text.startsWith(": ", index) || (text.charCodeAt(index - 1) === 58 && text.charCodeAt(index) === 32)) {
      return { host, values, recipients: null, reason: text.slice(text.indexOf(" ", index) + 1) };
    }
  }
  return { host, values, recipients: null, reason: "" };
}

/** @returns the position after the word, which may have a name or not */
function readNamed(text: string, at: number, values: Map<string, string>): number {
  NAMED.lastIndex = at;
  const match = NAMED.exec(text);
  if (match === null) return wordEnd(text, at);
  const [whole, name = "", value = ""] = match;
  // `CV=no: SMTP error ...`: the colon ends the fields.
  if (!values.has(name)) values.set(name, value.replace(/:$/, ""));
  return at + whole.length;
}

function wordEnd(text: string, at: number): number {
  const end = text.indexOf(" ", at);
  return end === -1 ? text.length : end;
}
