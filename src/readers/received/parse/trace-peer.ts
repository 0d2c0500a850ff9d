import { parsePeerAddress } from "../../facts/peer-address.ts";
import type { FactPeer } from "../../facts/pending-fact.ts";
import type { TraceToken } from "./trace-tokens.ts";

const NAME = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,32}\.?$/;

/**
 * Reads who the client was, as the server saw it: its address, and its name by reverse DNS. What the client called itself is
 * left out, also where it looks like an address.
 *
 * Postfix, Sendmail, Google: `HELO (NAME [ADDRESS])`. Exim: `NAME ([ADDRESS] helo=HELO)` or `[ADDRESS] (helo=HELO)`.
 * Microsoft: `HELO (ADDRESS)`. Yahoo: `ADDRESS (EHLO HELO)`.
 *
 * @param tokens of the `from` clause, without the word itself
 * @returns `null` when the clause names no address
 */
export function findTracePeer(tokens: readonly TraceToken[]): FactPeer | null {
  const [first] = tokens;
  const word = first === undefined || first.isComment ? "" : first.text;
  for (const { text, isComment } of tokens) {
    if (!isComment || /^(?:HELO|EHLO|helo=)/.test(text)) continue;
    const found = readComment(text, word);
    if (found !== null) return found;
  }
  const own = parsePeerAddress(word);
  return own === null ? null : { name: null, ...own };
}

function readComment(text: string, word: string): FactPeer | null {
  const bare = parsePeerAddress(text);
  if (bare !== null) return { name: text.startsWith("[") ? nameOf(word) : null, ...bare };
  const match = /^(?:([^\s[\]]{1,255}) )?(\[[^\]\s]{2,64}\](?::\d{1,5})?)(?= |$)/.exec(text);
  const found = parsePeerAddress(match?.[2] ?? "");
  if (match === null || found === null) return null;
  // Sendmail: the name does not lead back to the address.
  const isForged = text.includes("(may be forged)");
  return { name: isForged ? null : nameOf(match[1] ?? word), ...found };
}

function nameOf(text: string): string | null {
  return NAME.test(text) && parsePeerAddress(text) === null ? text.replace(/\.$/, "").toLowerCase() : null;
}
