import { normalizeDomain, parseDomainPattern, patternCovers } from "./domain-pattern.ts";

/** Names the first of some patterns that covers a domain; undefined when none does. */
export type DomainMatcher = (domain: string) => string | undefined;

/**
 * Prepares domain patterns for many questions.
 *
 * @param patterns domains, `*.` wildcards or `*`; texts that are none of these match nothing
 * @returns the pattern as it was written, so that a reason can quote the configuration
 */
export function createDomainMatcher(patterns: readonly string[]): DomainMatcher {
  const parsed = patterns.map(parseDomainPattern).filter((pattern) => pattern !== undefined);
  if (parsed.length === 0) return () => undefined;
  return (text) => {
    const domain = normalizeDomain(text);
    return parsed.find((pattern) => patternCovers(pattern, domain))?.text;
  };
}
