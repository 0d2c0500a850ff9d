const BEYOND_ASCII = /[\x80-\xff]/;

/** Lines are cut out of the log byte by byte (Latin-1); what may hold more than ASCII is read as UTF-8 here. */
export function decodeText(text: string): string {
  return BEYOND_ASCII.test(text) ? Buffer.from(text, "latin1").toString("utf8") : text;
}

/** The same, where there may be none. */
export function decodeOptional(text: string | null): string | null {
  return text === null ? null : decodeText(text);
}
