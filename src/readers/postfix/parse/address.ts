const MAX_DOMAIN = 255;

/**
 * The domain of a mail address as a log quotes it, in lower case.
 *
 * @param address without angle brackets; a quoted local part may hold anything
 * @returns `null` for the null sender and for an address without a domain
 */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf("@");
  if (at === -1 || at === address.length - 1) return null;
  return address.slice(at + 1, at + 1 + MAX_DOMAIN).toLowerCase();
}

/**
 * Where an address in angle brackets ends. A quoted local part may hold `>` and commas: `<"a>, relay=x"@example.org>`.
 *
 * @param from the position after `<`
 * @returns the position of the closing bracket, or -1
 */
export function findAddressEnd(text: string, from: number): number {
  if (text.charCodeAt(from) !== 34) return text.indexOf(">", from);
  for (let index = from + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 34) return text.indexOf(">", index);
  }
  return -1;
}
