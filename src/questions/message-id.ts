import { MESSAGE_KINDS, type MessageKind } from "./message-filter.ts";

/** What tells a delivery or an attempt from every other: the line that decided it. */
export interface MessageKey {
  readonly kind: MessageKind;
  /** Of the source's name: the name itself would stand in every link. */
  readonly sourceMark: string;
  /** Where the deciding line begins in the source's stream of bytes. */
  readonly decided: number;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * A short mark of a source's name, the same wherever and whenever it is made.
 *
 * @see FNV-1a of 64 bits: https://www.rfc-editor.org/rfc/rfc9923
 */
export function markSource(source: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(source)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return hash.toString(36).padStart(13, "0");
}

/** `d-1y2p0ij32e8e7-1kx`: a message's id in addresses. It outlives restarts, and a new import of the same log. */
export function renderMessageId(kind: MessageKind, source: string, decided: number): string {
  return `${kind === "attempts" ? "a" : "d"}-${markSource(source)}-${decided.toString(36)}`;
}

/** Reads an id; `undefined` for anything that is none. */
export function parseMessageId(id: string): MessageKey | undefined {
  const match = /^([da])-([0-9a-z]{13})-(0|[1-9a-z][0-9a-z]{0,10})$/.exec(id);
  if (match === null) return undefined;
  const [, letter, sourceMark = "", place = ""] = match;
  const decided = Number.parseInt(place, 36);
  const kind = MESSAGE_KINDS.find((name) => name.startsWith(letter ?? " "));
  return kind === undefined || !Number.isSafeInteger(decided) ? undefined : { kind, sourceMark, decided };
}
