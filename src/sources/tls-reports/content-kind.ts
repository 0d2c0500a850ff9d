/** What a file, or a part of one, is by its content. */
export type ContentKind = "gzip" | "zip" | "json" | "mail" | "mbox" | "other";

const HEAD_BYTES = 4096;
/** Fields that real mail has, one of which stands among its first; a log line with a colon has none. */
const MAIL_FIELDS =
  /^(?:received|return-path|delivered-to|x-original-to|dkim-signature|authentication-results|arc-[a-z-]{1,40}|from|to|subject|date|message-id|mime-version|content-type):/im;

/** Tells by the first bytes, never by a name. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES));
  const magic = head.toString("hex", 0, 4);
  if (magic.startsWith("1f8b")) return "gzip";
  if (magic === "504b0304") return "zip";
  const text = head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  if (/^\s{0,1000}\{/.test(text)) return "json";
  if (/^From [^\r\n]{1,500}\r?\n/.test(text) && beginsAsMail(text.slice(text.indexOf("\n") + 1))) return "mbox";
  return beginsAsMail(text) ? "mail" : "other";
}

/** RFC 5322 2.2: lines of a name and a colon, or the continuation of one, from the first on. */
function beginsAsMail(text: string): boolean {
  const [fields = ""] = text.split(/\r?\n\r?\n/, 1);
  const lines = fields.split(/\r?\n/);
  const isWhole = fields.length < text.length;
  const known = isWhole ? lines : lines.slice(0, -1); // the last may be cut off
  return known.length > 0 && known.every((line) => /^(?:[!-9;-~]{1,200}:|[ \t])/.test(line)) && MAIL_FIELDS.test(fields);
}
