/** One way to call the program that a page shows, as words without `postseal` itself. */
export interface CommandLine {
  readonly line: number;
  /** A sentence may name a command alone; a block shows what to type. */
  readonly place: "block" | "sentence";
  readonly words: readonly string[];
}

const FENCE = /^ *```/;
/** In a block: at the line's start, after a prompt, or as a service's command. */
const IN_BLOCK = /^(?:\$ |ExecStart=)?(?:[\w./-]*\/)?postseal (.+)$/;
/** In a sentence: `postseal report FILE`. */
const IN_SENTENCE = /`(?:bin\/)?postseal ([^`]+)`/g;

/** Every call of the program in a Markdown text, in its order. */
export function findCommandLines(markdown: string): readonly CommandLine[] {
  let inBlock = false;
  return markdown.split("\n").flatMap((text, index) => {
    if (FENCE.test(text)) {
      inBlock = !inBlock;
      return [];
    }
    const place = inBlock ? "block" : "sentence";
    const calls = inBlock ? [IN_BLOCK.exec(text)?.[1]] : [...text.matchAll(IN_SENTENCE)].map((match) => match[1]);
    return calls.filter((call) => call !== undefined).map((call) => ({ line: index + 1, place, words: splitWords(call) }));
  });
}

/** Words as a shell takes them, up to a pipe, a redirection or a comment. */
export function splitWords(call: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of call.matchAll(/'[^']*'|"[^"]*"|[^\s'"]+/g)) {
    if (/^(?:\||>|2>|#|&&)/.test(word)) break;
    words.push(word.replace(/^(['"])(.*)\1$/, "$2"));
  }
  return words;
}
