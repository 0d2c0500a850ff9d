import { getDomain } from "tldts";

const MAX_KNOWN = 20_000;
const known = new Map<string, string | null>();

/**
 * The registrable domain of a host, by the public suffix list: `mail-out.eu.example.co.uk` gives `example.co.uk`.
 *
 * @returns `null` for no host, an address, or a name that is a public suffix itself
 */
export function findPeerDomain(host: string | null): string | null {
  if (host === null) return null;
  const seen = known.get(host);
  if (seen !== undefined) return seen;
  const domain = getDomain(host);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(host, domain);
  return domain;
}
