const ADDRESS =
  /^(?:\[(?:IPv6:)?([0-9A-Fa-f:.]{2,45})(?:%[\w.-]{1,16})?\]|(\d{1,3}(?:\.\d{1,3}){3})|(?:IPv6:)?([0-9A-Fa-f:.]{2,45})(?:%[\w.-]{1,16})?(?!:))(?::(\d{1,5}))?$/i;

/**
 * Reads `192.0.2.1`, `192.0.2.1:25`, `2001:db8::1`, `[2001:db8::1]:25` or `[IPv6:2001:db8::1]` (RFC 5321 4.1.3).
 *
 * @returns `null` for anything else
 */
export function parsePeerAddress(text: string): { readonly address: string; readonly port: number | null } | null {
  const match = ADDRESS.exec(text);
  const address = match?.[1] ?? match?.[2] ?? match?.[3];
  if (address === undefined || !/[.:]/.test(address)) return null;
  return { address: address.toLowerCase(), port: match?.[4] === undefined ? null : Number(match[4]) };
}
