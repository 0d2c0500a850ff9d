import type { ReaderOptions } from "../../reader.ts";
import { parseTrace, type Trace } from "../parse/trace.ts";
import type { Field } from "./state.ts";

/** The field by which a message came in, and what it is worth. */
export interface Border {
  readonly field: Field;
  readonly trace: Trace;
  /**
   * `entry`: an own server took it from another host. `local`: it began on an own server. `foreign`: whoever wrote the field
   * above it is not known, so nothing that it says counts.
   */
  readonly kind: "entry" | "local" | "foreign";
}

type Own = Pick<ReaderOptions, "isOwnAddress" | "isOwnHost" | "isOwnNetwork">;

/**
 * Finds the field that the own border server wrote.
 *
 * Every server puts its field on top. So the topmost is the newest, and only as long as each names an own server after `by` is it
 * certain who wrote it; the first whose client is no own host is where the message came in. Whatever stands below was in the
 * message already, and may say anything.
 *
 * @param fields from the top
 * @returns `undefined` when there are none
 */
export function findBorder(fields: readonly Field[], own: Own): Border | undefined {
  let last: Border | undefined;
  for (const field of fields) {
    const trace = parseTrace(field.text);
    if (!isOwnServer(trace.by, own)) return last ?? { field, trace, kind: "foreign" };
    if (!trace.hasClient) {
      last = { field, trace, kind: "local" };
      continue;
    }
    const address = trace.peer?.address ?? null;
    if (address === null || !isOwnClient(address, own)) return { field, trace, kind: "entry" };
    last = { field, trace, kind: own.isOwnAddress(address) ? "local" : "entry" };
  }
  return last;
}

function isOwnServer(by: string | null, { isOwnHost, isOwnAddress }: Own): boolean {
  if (by === null) return false;
  return (isOwnHost?.(by.replace(/\.$/, "")) ?? false) || isOwnAddress(by.replace(/^\[|\]$/g, ""));
}

function isOwnClient(address: string, { isOwnAddress, isOwnNetwork }: Own): boolean {
  return isOwnAddress(address) || (isOwnNetwork?.(address) ?? false);
}
