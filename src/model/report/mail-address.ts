const LONGEST = 254;
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+){0,30}$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,20}[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * Reads one mail address, `ann@example.com`, its domain in lower case. Quoted local parts, addresses in brackets and letters beyond ASCII
 * are refused: nobody's report goes there, and every relay takes the others.
 *
 * @returns `undefined` for anything else
 * @see RFC 5321 4.1.2, lengths from 4.5.3.1
 */
export function parseMailAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  const at = trimmed.lastIndexOf("@");
  const local = trimmed.slice(0, Math.max(0, at));
  const domain = trimmed.slice(at + 1).toLowerCase();
  return local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : undefined;
}

/** The domain of a mail address that `parseMailAddress` gave. */
export function domainOfAddress(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
