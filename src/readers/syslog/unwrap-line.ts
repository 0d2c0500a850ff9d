import { isPlainLine } from "./plain-line.ts";
import { unwrapJson } from "./unwrap-json.ts";

/**
 * Brings a line that stands in another wrapping into one of the two plain forms that `parseEnvelope` reads.
 *
 * Covers: a `<22>` priority, RFC 5424, octet counts (RFC 6587), journalctl's short forms, container prefixes,
 * a facility beside the host or the tag, a year after the day, and one JSON object a line.
 *
 * @returns the plain line, or `undefined` for a wrapping that is none of these
 * @see RFC 5424 section 6, RFC 6587 section 3.4.1, journalctl(1) `--output`
 */
export function unwrapLine(line: string): string | undefined {
  const text = line.replace(/^[\0\uFEFF]{1,1024}/, "");
  if (text.length < line.length && isPlainLine(text)) return text;
  if (text.startsWith("{")) return unwrapJson(text);
  if (text.startsWith("data: {")) return unwrapJson(text.slice(6));
  if (text.startsWith("\u001e{")) return unwrapJson(text.slice(1));
  for (const unwrap of WRAPPINGS) {
    const plain = unwrap(text);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** Lines that a tool puts between log lines: no message of anyone. */
export function isMarkerLine(line: string): boolean {
  return (
    line.trim() === "" ||
    /^-- (?:Journal begins|Logs begin|Boot|Reboot|No entries)/.test(line) ||
    / last message repeated \d{1,9} times?$/.test(line)
  );
}

const TAG = String.raw`([^\s:[]{1,128})(?:\[(\d{1,10})\])?: ?`;
const CLOCK = String.raw`\d\d:\d\d:\d\d`;
const WIRE = /^(?:\d{1,6} )?<\d{1,3}>(?!1 )(.{24,})$/s;
const RFC5424 =
  /^(?:\d{1,6} )?<\d{1,3}>1 (\S{1,40}) (\S{1,255}) (\S{1,128}) (\S{1,128}) \S{1,32} (?:-|(?:\[(?:[^\]"]|"(?:[^"\\]|\\.){0,1024}"){0,1024}\]){1,16})(?: (.*))?$/s;
const CONTAINER = /^(?:\d{4}-\d\d-\d\dT\S{1,24} (?:std(?:out|err) [FP] )?|[\w.-]{1,128} {1,64}\| (?:\d{4}-\d\d-\d\dT\S{1,24} )?)(.*)$/s;
const FACILITY = new RegExp(
  String.raw`^([A-Z][a-z]{2} [ \d]\d ${CLOCK}|\d{4}-\d\d-\d\dT${CLOCK}\S{0,20}) (?:<[\w.]{1,32}> (\S{1,255})|(\S{1,255}) [a-z0-9]{1,12}:[a-z]{1,12}) (.*)$`,
  "s",
);
const YEAR_AFTER_DAY = new RegExp(String.raw`^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{4}) (${CLOCK}) (.*)$`, "s");
const SHORT_FULL = new RegExp(String.raw`^[A-Z][a-z]{2} (\d{4}-\d\d-\d\d) (${CLOCK}(?:\.\d{1,6})?) ([A-Z]{2,5}|[+-]\d\d) (.*)$`, "s");
const SHORT_UNIX = /^(\d{9,11})\.(\d{6}) (.*)$/s;
const BLANK_ISO = new RegExp(String.raw`^(\d{4}-\d\d-\d\d) (${CLOCK}\S{0,16}) (\S{1,255} ${TAG}.*)$`, "s");
const SINGLE_DIGIT_DAY = new RegExp(String.raw`^([A-Z][a-z]{2}) (\d) (${CLOCK} .*)$`, "s");

function plainOrUndefined(line: string): string | undefined {
  return isPlainLine(line) ? line : undefined;
}

const WRAPPINGS: readonly ((line: string) => string | undefined)[] = [
  unwrapRfc5424,
  (line) => again(WIRE.exec(line)?.[1]),
  unwrapYearAfterDay,
  unwrapShortUnix,
  unwrapShortFull,
  unwrapBlankIso,
  unwrapFacility,
  (line) => {
    const match = SINGLE_DIGIT_DAY.exec(line);
    return match === null ? undefined : plainOrUndefined(`${match[1]}  ${match[2]} ${match[3]}`);
  },
  (line) => again(CONTAINER.exec(stripColours(line))?.[1]),
];

/** What stood inside a wrapping may be plain, or wrapped once more. */
function again(inner: string | undefined): string | undefined {
  if (inner === undefined) return undefined;
  return plainOrUndefined(inner) ?? unwrapRfc5424(inner) ?? unwrapYearAfterDay(inner);
}

function unwrapRfc5424(line: string): string | undefined {
  const match = RFC5424.exec(line);
  if (match === null) return undefined;
  const [, time = "", host = "", tag = "", pid = "-", text = ""] = match;
  const bracket = pid === "-" || !/^\d{1,10}$/.test(pid) ? "" : `[${pid}]`;
  return plainOrUndefined(
    `${time} ${host === "-" ? "localhost" : host} ${tag}${bracket}: ${text.replace(/^\uFEFF/, "").replace(/^ /, "")}`,
  );
}

const MONTH_NUMBERS: Readonly<Record<string, string>> = {
  Jan: "01",
  Feb: "02",
  Mar: "03",
  Apr: "04",
  May: "05",
  Jun: "06",
  Jul: "07",
  Aug: "08",
  Sep: "09",
  Oct: "10",
  Nov: "11",
  Dec: "12",
};

function unwrapYearAfterDay(line: string): string | undefined {
  const match = YEAR_AFTER_DAY.exec(line);
  const month = MONTH_NUMBERS[match?.[1] ?? ""];
  if (match === null || month === undefined) return undefined;
  const [, , day = "", year, time, rest] = match;
  return plainOrUndefined(`${year}-${month}-${day.padStart(2, "0")}T${time} ${rest}`);
}

function unwrapShortUnix(line: string): string | undefined {
  const match = SHORT_UNIX.exec(line);
  if (match === null) return undefined;
  const at = Number(match[1]) * 1000 + Math.floor(Number(match[2]) / 1000);
  return plainOrUndefined(`${new Date(at).toISOString()} ${match[3]}`);
}

function unwrapShortFull(line: string): string | undefined {
  const match = SHORT_FULL.exec(line);
  if (match === null) return undefined;
  const [, date, time, zone = "", rest] = match;
  // A zone's letters are no offset ("CST" is three): only UTC is taken from them, the others are the host's local time.
  const offset = zone === "UTC" || zone === "GMT" ? "Z" : /^[+-]/.test(zone) ? `${zone}:00` : "";
  return plainOrUndefined(`${date}T${time}${offset} ${rest}`);
}

function unwrapBlankIso(line: string): string | undefined {
  const match = BLANK_ISO.exec(line);
  return match === null ? undefined : plainOrUndefined(`${match[1]}T${match[2]} ${match[3]}`);
}

function unwrapFacility(line: string): string | undefined {
  const match = FACILITY.exec(line);
  if (match === null) return undefined;
  return plainOrUndefined(`${match[1]} ${match[2] ?? match[3]} ${match[4]}`);
}

function stripColours(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
  return line.includes("\u001b") ? line.replace(/\u001b\[[\d;]{0,16}m/g, "") : line;
}
