import { parseAddress, parseIpRange, rangeContains } from "./ip-range.ts";

/** Names the first of some ranges that holds an address; undefined when none does, or the text is no address. */
export type NetworkMatcher = (address: string) => string | undefined;

/**
 * Prepares ranges for many questions.
 *
 * @param ranges addresses or CIDR ranges; texts that are neither match nothing
 * @returns the range as it was written, so that a reason can quote the configuration
 */
export function createNetworkMatcher(ranges: readonly string[]): NetworkMatcher {
  const parsed = ranges.flatMap((text) => {
    const range = parseIpRange(text);
    return range === undefined ? [] : [{ text, range }];
  });
  return (address) => {
    const subject = parseAddress(address);
    return subject === undefined ? undefined : parsed.find(({ range }) => rangeContains(range, subject))?.text;
  };
}
