/** One event of a session: `SID smtp tls ciphers=...`, or of 6.0 to 6.4: `SID smtp event=starttls ciphers=...`. */
export interface SessionEvent {
  /** 16 hexadecimal digits, of one connection. */
  readonly session: string;
  /** `smtp`: a client's connection; `mta`: one to another server. */
  readonly side: "smtp" | "mta";
  /** In the words of 6.6 and later. */
  readonly kind: string;
  readonly values: ReadonlyMap<string, string>;
}

const EVENT = /^([0-9a-f]{16}) (smtp|mta) (?:event=)?([a-z-]{1,32})(?= |$)/;

/** What older versions call the same. */
const KINDS: Readonly<Record<string, string>> = {
  starttls: "tls",
  closed: "disconnected",
  "server-cert-check": "cert-check",
  "client-cert-check": "cert-check",
};

/**
 * Reads an event.
 *
 * @returns `undefined` when the line is no session's
 * @see OpenSMTPD usr.sbin/smtpd/smtp_session.c and mta_session.c, `log_info()`
 */
export function parseEvent(text: string): SessionEvent | undefined {
  const match = EVENT.exec(text);
  if (match === null) return undefined;
  const [whole, session = "", side, kind = ""] = match;
  return { session, side: side === "mta" ? "mta" : "smtp", kind: KINDS[kind] ?? kind, values: parseValues(text, whole.length) };
}

const NAME = / ([a-z][a-z-]{0,31})=/y;
const QUOTED = /"((?:[^"\\]|\\.){0,4096})"(?= |$)/y;
const BRACKETED = /<[^<>]{0,1024}>(?= |$)/y;
const NEXT_NAME = / [a-z][a-z-]{0,31}=/g;
const MOST_VALUES = 32;

/** Values are quoted from 6.6 on; before, one ends where the next name begins, and `stat` at the end of the line. */
function parseValues(text: string, at: number): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (let index = at; index < text.length && values.size < MOST_VALUES; ) {
    NAME.lastIndex = index;
    const match = NAME.exec(text);
    if (match === null) break;
    const [whole, name = ""] = match;
    const [value, end] = readValue(text, index + whole.length, name);
    if (!values.has(name)) values.set(name, value);
    index = end;
  }
  return values;
}

function readValue(text: string, at: number, name: string): readonly [value: string, end: number] {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return [quoted[1] ?? "", at + quoted[0].length];
  BRACKETED.lastIndex = at;
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) return [bracketed[0], at + bracketed[0].length];
  NEXT_NAME.lastIndex = at;
  const end = name === "stat" ? text.length : (NEXT_NAME.exec(text)?.index ?? text.length);
  return [text.slice(at, end), end];
}
