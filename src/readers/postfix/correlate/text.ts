/** Lines are cut out of the log byte by byte (Latin-1); what may hold more than ASCII is read as UTF-8 here. */
export function decodeText(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 127) return Buffer.from(text, "latin1").toString("utf8");
  }
  return text;
}

/** The same, where there may be none. */
export function decodeOptional(text: string | null): string | null {
  return text === null ? null : decodeText(text);
}
