import type { LineMemory } from "../../syslog/bytes.ts";
import { type KnownTexts, meaningAt, startKnownTexts } from "../../syslog/known-texts.ts";

const MAX_DOMAIN = 255;

/** A domain of an address. */
export interface Domain {
  /** In lower case. */
  readonly name: string;
  /** The list that holds nothing else: most transactions have one recipient domain. */
  readonly alone: readonly string[];
}

/** Domains by their text in an address. */
export type Domains = KnownTexts<Domain>;

export function startDomains(): Domains {
  return startKnownTexts(4096, 64, (text) => {
    const name = text.toLowerCase();
    return { name, alone: [name] };
  });
}

/**
 * The domain of a mail address as a log quotes it.
 *
 * @param start after the angle bracket; a quoted local part may hold anything
 * @returns `null` for the null sender and for an address without a domain
 */
export function findDomain(domains: Domains, memory: LineMemory, start: number, end: number): Domain | null {
  const { bytes } = memory;
  let at = end;
  while (at > start && bytes[at - 1] !== 64) at--;
  return at === start || at === end ? null : meaningAt(domains, memory, at, Math.min(end, at + MAX_DOMAIN));
}

/**
 * Where an address in angle brackets ends. A quoted local part may hold `>` and commas: `<"a>, relay=x"@example.org>`.
 *
 * @param from the position after `<`
 * @returns the position of the closing bracket, or -1
 */
export function findAddressEnd(bytes: Buffer, from: number, end: number): number {
  const quoteEnd = bytes[from] === 34 && from < end ? findQuoteEnd(bytes, from + 1, end) : from;
  for (let at = quoteEnd; at < end; at++) if (bytes[at] === 62) return at;
  return -1;
}

function findQuoteEnd(bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (bytes[at] === 92) at++;
    else if (bytes[at] === 34) return at;
  }
  return end;
}
