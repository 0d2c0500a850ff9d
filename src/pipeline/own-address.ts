import { createNetworkMatcher } from "../connectors/network-matcher.ts";

const MAX_KNOWN = 20_000;

/** Whether an address is this server's own, remembered: reading asks for every message. */
export function createOwnAddressCheck(ownAddresses: readonly string[]): (address: string) => boolean {
  const findOwn = createNetworkMatcher(ownAddresses);
  const known = new Map<string, boolean>();
  return (address) => {
    const seen = known.get(address);
    if (seen !== undefined) return seen;
    const isOwn = findOwn(address) !== undefined;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(address, isOwn);
    return isOwn;
  };
}
