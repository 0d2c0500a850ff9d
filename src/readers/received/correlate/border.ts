import type { ReaderOptions } from "../../reader.ts";
import { parseTrace, type Trace } from "../parse/trace.ts";
import type { Field } from "./state.ts";

/** The field by which a message came in, and what it is worth. */
export interface Border {
  readonly field: Field;
  readonly trace: Trace;
  /**
   * `entry`: an own server took it from another host. `local`: it began on an own server. `foreign`: it is not certain who wrote
   * the field, or whether the message came in by it, so nothing that it says counts.
   */
  readonly kind: "entry" | "local" | "foreign";
}

type Own = Pick<ReaderOptions, "isOwnAddress" | "isOwnHost" | "isOwnNetwork">;

/** Hand-overs within a server, whatever client they name: Exim's local users, Exchange between its parts and to mailboxes. */
const WITHIN_SERVER = /^(?:local|mapi|mms|https?|httprest)$/i;
/** Mail that was fetched from another server's mailbox: how it came there stands below, and is that server's word. */
const FETCHED = /^(?:POP[23]|IMAP)/i;
/** qmail's field for a message that one of its programs took from another: it names no server. */
const QMAIL = /^\(qmail \d{1,10} invoked /;

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
  for (const [index, field] of fields.entries()) {
    const trace = parseTrace(field.text);
    const isQmail = QMAIL.test(field.text);
    if (!isQmail && !isOwnServer(trace.by, own) && !isSameServer(trace.by, last, own)) return stopAt(last, { field, trace });
    const step = judgeStep(trace, isQmail);
    if (step !== "entry") {
      last = { field, trace, kind: step };
      if (step === "foreign") return last;
      continue;
    }
    const isOwn = isOwnClient(trace, own);
    if (!isOwn) return { field, trace, kind: isAmbiguous(trace, fields[index + 1], own) ? "foreign" : "entry" };
    last = { field, trace, kind: own.isOwnAddress(trace.peer?.address ?? "") ? "local" : "entry" };
  }
  return last;
}

/** Who wrote this field is not known. Below one of a hand-over within a server, that leaves open how the message came there. */
function stopAt(last: Border | undefined, found: Pick<Border, "field" | "trace">): Border {
  if (last === undefined) return { ...found, kind: "foreign" };
  return last.kind === "local" ? { ...last, kind: "foreign" } : last;
}

function judgeStep({ hasClient, protocol }: Trace, isQmail: boolean): Border["kind"] {
  if (isQmail || !hasClient || WITHIN_SERVER.test(protocol ?? "")) return "local";
  return FETCHED.test(protocol ?? "") ? "foreign" : "entry";
}

function isOwnServer(by: string | null, { isOwnHost, isOwnAddress }: Own): boolean {
  if (by === null) return false;
  return (isOwnHost?.(by.replace(/\.$/, "")) ?? false) || isOwnAddress(by.replace(/^\[|\]$/g, ""));
}

/** A content filter on the server itself calls itself `localhost`; the field above is of what it handed back. */
function isSameServer(by: string | null, above: Border | undefined, { isOwnAddress }: Own): boolean {
  return /^localhost(?:\.localdomain)?$/.test(by ?? "") && isOwnAddress(above?.trace.peer?.address ?? "");
}

function isOwnClient({ peer }: Trace, { isOwnAddress, isOwnNetwork }: Own): boolean {
  if (peer?.address == null) return false;
  return isOwnAddress(peer.address) || (isOwnNetwork?.(peer.address) ?? false);
}

/**
 * A client with an own server's name, from an address that is not known as own, and below it a field by an own server: either
 * `ownNetworks` lacks a network, or somebody pretends. Neither must be told as how the message came in.
 */
function isAmbiguous({ clientName }: Trace, below: Field | undefined, own: Own): boolean {
  return below !== undefined && isOwnServer(clientName, own) && isOwnServer(parseTrace(below.text).by, own);
}
