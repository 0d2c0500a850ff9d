/** Values that a stranger chose, and that run to the end of the line whatever they hold. */
const LAST = new Set(["stat", "reject"]);
const PAIR = /(?:^|, )([A-Za-z_][A-Za-z_0-9]{0,31})=/y;
const MOST_PAIRS = 64;

/**
 * Reads `from=<a@example.org>, size=264, msgid=<1@x>, relay=mx [192.0.2.1], stat=Sent (ok, thanks)`: names and values, from
 * left to right. The first of several of one name counts.
 *
 * A value ends where `, name=` follows; those of `stat` and `reject` run to the end.
 *
 * @param text from the first name on
 * @see Sendmail Installation and Operation Guide, 2.1.1 "Format"
 */
export function parsePairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let index = 0; index < text.length && pairs.size < MOST_PAIRS; ) {
    PAIR.lastIndex = index;
    const match = PAIR.exec(text);
    if (match === null) break;
    const [whole, name = ""] = match;
    const valueAt = index + whole.length;
    const end = LAST.has(name) ? text.length : endOfValue(text, valueAt);
    if (!pairs.has(name)) pairs.set(name, text.slice(valueAt, end));
    index = end;
  }
  return pairs;
}

/** An address in angle brackets is read as one piece: a quoted local part may hold anything. */
function endOfValue(text: string, at: number): number {
  for (let index = at; ; index++) {
    const comma = text.indexOf(", ", index);
    if (comma === -1) return text.length;
    PAIR.lastIndex = comma;
    if (PAIR.test(text) && !isInBrackets(text, at, comma)) return comma;
    index = comma;
  }
}

function isInBrackets(text: string, from: number, at: number): boolean {
  return text.charCodeAt(from) === 60 && text.lastIndexOf("<", at) > text.lastIndexOf(">", at);
}
