import { parseJsonRecord } from "../../json/json-record.ts";

/** One line of Haraka's, in any of its formats. */
export interface HarakaEvent {
  /** As logged: `UUID`, `UUID.1`, or of a message on its way to one domain `UUID.1.1`; `-` for none. */
  readonly id: string;
  /** Number of the connection: 36 characters; `null` for lines of the program itself. */
  readonly session: string | null;
  /** Number of the message within the connection; `null` before the first. */
  readonly transaction: string | null;
  /** The plugin, or `core`, `outbound`. */
  readonly origin: string;
  /** What is said, without the values that follow. */
  readonly message: string;
  readonly values: ReadonlyMap<string, string>;
}

const ID = /^([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})(?:\.(\d{1,9}))?(?:\.\d{1,9})?$/i;
const DEFAULT = /^\[[A-Z]{2,10}\] \[([^\]\s]{1,64})\] \[([^\]\s]{1,64})\] {1,2}(.*)$/s;
const LOGFMT = /^level=[A-Z]{2,10} uuid=(\S{1,64}) origin=(\S{1,64})(?= )/;

/**
 * Reads a line without its time: `[INFO] [UUID.1] [tls] secured: cipher=...`, `level=INFO uuid=UUID.1 origin=tls message=...`, or
 * a JSON object with the same names.
 *
 * @returns `undefined` when it is none of these
 * @see Haraka logger.js, `log_if_level()`
 */
export function parseHarakaEvent(text: string): HarakaEvent | undefined {
  if (text.startsWith("{")) return parseJson(text);
  const logfmt = LOGFMT.exec(text);
  if (logfmt !== null) {
    const values = parseValues(text, logfmt[0].length);
    return eventOf(logfmt[1] ?? "", logfmt[2] ?? "", values.get("message") ?? "", values);
  }
  const match = DEFAULT.exec(text);
  if (match === null) return undefined;
  const [, id = "", origin = "", rest = ""] = match;
  return eventOf(id, origin, rest, new Map());
}

/** Values may stand within the words, in any format: some plugins write them there themselves. */
function eventOf(id: string, origin: string, words: string, values: ReadonlyMap<string, string>): HarakaEvent {
  const [, session = null, transaction = null] = ID.exec(id) ?? [];
  const at = VALUES_BEGIN.exec(words)?.index ?? words.length;
  const all = new Map([...parseValues(words, at), ...values]);
  return { id, session: session?.toUpperCase() ?? null, transaction, origin, message: words.slice(0, at), values: all };
}

function parseJson(text: string): HarakaEvent | undefined {
  const record = parseJsonRecord(text);
  const { uuid, origin, message, level } = record ?? {};
  if (typeof uuid !== "string" || typeof origin !== "string" || typeof message !== "string" || typeof level !== "string") return undefined;
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(record ?? {}).slice(0, MOST_VALUES)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") values.set(name, String(value));
  }
  return eventOf(uuid, origin, message, values);
}

const VALUES_BEGIN = /(?:^| )[a-z_]{1,32}=/;
const VALUE = / ?([a-z_]{1,32})=(?:"((?:[^"\\]|\\.){0,4096})"|([^\s"]{0,4096}))(?= |$)/y;
const MOST_VALUES = 40;

/** The first value of a name counts; reading ends where something else stands. */
function parseValues(text: string, at: number): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  VALUE.lastIndex = at;
  for (let match = VALUE.exec(text); match !== null && values.size < MOST_VALUES; match = VALUE.exec(text)) {
    const [, name = "", quoted, plain = ""] = match;
    if (!values.has(name)) values.set(name, quoted ?? plain);
  }
  return values;
}
