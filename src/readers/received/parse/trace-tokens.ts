/** A word of a trace field, or a comment without its parentheses. */
export interface TraceToken {
  readonly text: string;
  readonly isComment: boolean;
  /** Where it begins in the unfolded field. */
  readonly at: number;
}

const MAX_TOKENS = 200;

/**
 * Cuts a trace field into words and comments. What stands in a comment, a quoted string or angle brackets is one piece: a name
 * that a stranger chose cannot pass for a word of the server's.
 *
 * @see RFC 5322 3.2.2 (comments may be nested) and 3.2.4
 */
export function cutTrace(field: string): readonly TraceToken[] {
  const tokens: TraceToken[] = [];
  for (let at = 0; at < field.length && tokens.length < MAX_TOKENS; ) {
    const character = field[at];
    if (character === " " || character === "\t") {
      at++;
    } else if (character === "(") {
      const end = endOfComment(field, at);
      tokens.push({ text: field.slice(at + 1, end - 1), isComment: true, at: at + 1 });
      at = end;
    } else {
      const end = endOfWord(field, at);
      tokens.push({ text: field.slice(at, end), isComment: false, at });
      at = end;
    }
  }
  return tokens;
}

/** @returns the position after the comment; one that is not closed goes to the end of the field */
function endOfComment(field: string, start: number): number {
  let depth = 0;
  for (let at = start; at < field.length; at++) {
    const character = field[at];
    if (character === "\\") at++;
    else if (character === '"') at = endOfQuoted(field, at) - 1;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at + 1;
  }
  return field.length + 1;
}

function endOfWord(field: string, start: number): number {
  let at = start;
  while (at < field.length) {
    const character = field[at];
    if (character === " " || character === "\t" || character === "(") return at;
    if (character === '"') at = endOfQuoted(field, at);
    else if (character === "<") at = endOfAngle(field, at);
    else at++;
  }
  return at;
}

/** Quotation marks without a partner stand for themselves. */
function endOfQuoted(field: string, start: number): number {
  for (let at = start + 1; at < field.length; at++) {
    if (field[at] === "\\") at++;
    else if (field[at] === '"') return at + 1;
  }
  return start + 1;
}

function endOfAngle(field: string, start: number): number {
  const end = field.indexOf(">", start);
  return end === -1 ? start + 1 : end + 1;
}
