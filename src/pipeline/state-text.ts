import { deserialize, serialize } from "node:v8";

/** A reader's state as text. Shared references and maps survive; V8 promises to read its older writings. */
export function renderState(snapshot: unknown): string {
  return serialize(snapshot).toString("base64");
}

/** @returns `undefined` for an empty text */
export function parseState(text: string): unknown {
  return text === "" ? undefined : deserialize(Buffer.from(text, "base64"));
}
