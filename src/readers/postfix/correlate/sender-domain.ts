import { findAddressEnd, findDomain } from "../parse/address.ts";
import type { Context, LogLine } from "./context.ts";

/** The domain of the address that begins at a place in a line, after `from=<`. */
export function senderDomainAt({ familiar }: Context, { memory, end }: LogLine, start: number): string | null {
  const addressEnd = findAddressEnd(memory.bytes, start, end);
  return addressEnd === -1 ? null : (findDomain(familiar.domains, memory, start, addressEnd)?.name ?? null);
}
