import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Far above what the reader's limits allow. */
const MAX_STATE_BYTES = 1 << 30;

/** A reader's state as text, compressed. Shared references and maps survive; V8 promises to read its older writings. */
export function renderState(snapshot: unknown): string {
  return deflateRawSync(serialize(snapshot), { level: 1 }).toString("base64");
}

/** @returns `undefined` for an empty text */
export function parseState(text: string): unknown {
  return text === "" ? undefined : deserialize(inflateRawSync(Buffer.from(text, "base64"), { maxOutputLength: MAX_STATE_BYTES }));
}
