import { getDomain } from "tldts";

const MAX_KNOWN = 50_000;
const known = new Map<string, string | undefined>();

/**
 * The registrable domain of a host, by the public suffix list: `mail-out.eu.example.co.uk` gives `example.co.uk`.
 *
 * @returns `undefined` for no host, an address, or a name that is a public suffix itself
 */
export function findPeerDomain(host: string | null): string | undefined {
  if (host === null) return undefined;
  if (known.has(host)) return known.get(host);
  const domain = getDomain(host) ?? undefined;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(host, domain);
  return domain;
}
