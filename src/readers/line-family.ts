import { unwrapLine } from "./syslog/unwrap-line.ts";

const MOST_WORDS = 5;
const MOST_CHARACTERS = 100;
/** Time and host of a syslog line; Exim's time, with what may follow it. */
const HEAD =
  /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?) (?:\S{1,255} (?=[^\s:[]{1,128}(?:\[\d{1,10}\])?: ))?/;
const PROGRAM = /^([^\s:[]{1,128})(?:\[\d{1,10}\])?: /;
/** What is the same in every line of its kind: words, signs between them, and what names a field. */
const FIXED = /^(?:[A-Za-z][A-Za-z'_-]{0,30}[,:;]?|[<>=*-]{1,3})$/;

/**
 * What kind of line a line is: its program and its first words, with `*` for what differs from line to line. Names of hosts, addresses,
 * ids and numbers are not in it.
 *
 * @returns at most 100 characters
 */
export function findLineFamily(line: string): string {
  const text = (unwrapLine(line) ?? line).replace(HEAD, "");
  const program = PROGRAM.exec(text);
  const words = text
    .slice(program?.[0].length ?? 0, 512)
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map(renderWord);
  return [...(program === null ? [] : [`${program[1] ?? ""}:`]), ...joinStars(words)].join(" ").slice(0, MOST_CHARACTERS);
}

/** `cipher=ECDHE` is a `cipher=*`. */
function renderWord(word: string): string {
  const field = /^([A-Za-z_-]{1,30}=)./.exec(word);
  if (field !== null) return `${field[1] ?? ""}*`;
  return FIXED.test(word) ? word : "*";
}

function joinStars(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== "*" || words[index - 1] !== "*");
}
