import { MAX_FIELD_CHARACTERS, MAX_TRACES } from "./limits.ts";
import type { Field, Mail, MailState } from "./state.ts";

/** Fields that are kept. */
const KEPT = ["received", "message-id", "return-path", "delivered-to", "x-original-to", "envelope-to"] as const;
const FIELD = /^([!-9;-~]{1,76})[ \t]*:[ \t]*(.*)$/s;

/**
 * Takes one line of a header.
 *
 * @returns whether it is of a field that is kept; `undefined` when it is no line of a header
 */
export function readHeaderLine(state: MailState, text: string, position: number): boolean | undefined {
  if (/^[ \t]/.test(text)) return continueField(state.field, text, position);
  const match = FIELD.exec(text);
  if (match === null) return undefined;
  finishField(state);
  const name = match[1]?.toLowerCase() ?? "";
  if (!KEPT.some((kept) => kept === name)) return false;
  state.field = { name, text: (match[2] ?? "").slice(0, MAX_FIELD_CHARACTERS), lines: [{ position, from: 0 }] };
  return true;
}

/** Folding: the line end goes, a blank stays (RFC 5322 2.2.3). */
function continueField(field: Field | null, text: string, position: number): boolean {
  if (field === null) return false;
  const room = MAX_FIELD_CHARACTERS - field.text.length;
  if (room <= 1) return true;
  field.lines.push({ position, from: field.text.length + 1 });
  field.text += ` ${text.trim()}`.slice(0, room);
  return true;
}

/** The field's last line was read. */
export function finishField(state: MailState): void {
  const { field, mail } = state;
  state.field = null;
  if (field === null) return;
  if (field.name === "received") {
    if (mail.traces.length < MAX_TRACES) mail.traces.push(field);
  } else if (field.name === "message-id") {
    mail.messageId ??= field.text.slice(0, 998) || null;
    mail.messagePosition ??= field.lines[0]?.position ?? null;
  } else if (mail.traces.length === 0) keepAddress(mail, field);
}

function keepAddress(mail: Mail, { name, text }: Field): void {
  const address = text.replace(/^<|>$/g, "").slice(0, 1024);
  if (name === "return-path") mail.returnPath ??= address;
  else mail.deliveredTo ??= address;
}
