const MAX_DOMAIN = 255;

/**
 * The domain of a mail address, in lower case.
 *
 * @param address without angle brackets; a quoted local part may hold anything
 * @returns `null` for the null sender and for an address without a domain
 */
export function mailDomainOf(address: string): string | null {
  const at = address.lastIndexOf("@");
  if (at === -1 || at === address.length - 1) return null;
  return address.slice(at + 1, at + 1 + MAX_DOMAIN).toLowerCase();
}
