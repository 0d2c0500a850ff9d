/** Domains that a connector names: all, one, or every subdomain of one. */
export interface DomainPattern {
  /** As configured, for reasons. */
  readonly text: string;
  readonly kind: "any" | "exact" | "subdomains";
  /** Lower-case ASCII; for `subdomains` with its leading dot. Empty for `any`. */
  readonly domain: string;
}

/** RFC 1035 3.1. */
const MAX_DOMAIN_LENGTH = 253;
/** Letters, digits, hyphens, and the underscore that real host names carry. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?){0,126}$/;
const NON_ASCII = /[^\0-\x7f]/;

/** A domain in the form in which two spellings of it are equal: lower case, IDN as `xn--`, without the root's dot; undefined when it is none. */
export function parseDomain(text: string): string | undefined {
  if (text.length > MAX_DOMAIN_LENGTH + 1) return undefined;
  const ascii = NON_ASCII.test(text) ? asciiForm(text) : text.toLowerCase();
  const domain = ascii?.endsWith(".") ? ascii.slice(0, -1) : ascii;
  return domain !== undefined && domain.length <= MAX_DOMAIN_LENGTH && DOMAIN.test(domain) ? domain : undefined;
}

/** Reads `example.org`, `*.example.org` (subdomains at any depth, not the domain itself) or `*`; undefined for anything else. */
export function parseDomainPattern(text: string): DomainPattern | undefined {
  if (text === "*") return { text, kind: "any", domain: "" };
  const wildcard = text.startsWith("*.");
  const domain = parseDomain(wildcard ? text.slice(2) : text);
  if (domain === undefined) return undefined;
  return wildcard ? { text, kind: "subdomains", domain: `.${domain}` } : { text, kind: "exact", domain };
}

/** Whether the pattern covers a domain that `normalizeDomain` has prepared. */
export function patternCovers(pattern: DomainPattern, domain: string): boolean {
  if (pattern.kind === "any") return true;
  return pattern.kind === "exact" ? domain === pattern.domain : domain.length > pattern.domain.length && domain.endsWith(pattern.domain);
}

/** Prepares a logged name for comparison. What is no domain (`*.example.org` in a certificate) is compared in lower case. */
export function normalizeDomain(text: string): string {
  // Every connector asks about the same name in turn.
  if (latest?.text !== text) latest = { text, normalized: parseDomain(text) ?? text.toLowerCase() };
  return latest.normalized;
}

let latest: { readonly text: string; readonly normalized: string } | undefined;

/** The URL standard's host parser does IDNA; a text that is no host has no ASCII form. */
function asciiForm(text: string): string | undefined {
  const url = `http://${text}/`;
  return /[\s/?#@:[\]\\%]/.test(text) || !URL.canParse(url) ? undefined : new URL(url).hostname;
}
