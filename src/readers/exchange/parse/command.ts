/** A command of an SMTP client, as far as it matters here. */
export type Command =
  | { readonly kind: "mail"; readonly address: string; readonly sizeBytes: number | null }
  | { readonly kind: "recipient"; readonly address: string }
  /** `DATA`, or the last `BDAT`: the reply decides. */
  | { readonly kind: "message" }
  | { readonly kind: "starttls"; readonly isExchanges: boolean }
  /** The client introduces itself: whatever went before is over. */
  | { readonly kind: "hello" }
  | { readonly kind: "reset" }
  | { readonly kind: "authenticate" }
  /** What only Exchange says, and only another Exchange of its organization is allowed. */
  | { readonly kind: "internal" }
  /** Front End passes a client's session on, from here on word by word. */
  | { readonly kind: "relay"; readonly session: string; readonly address: string | null; readonly port: number | null }
  | { readonly kind: "other" };

const VERB = /^([A-Za-z][A-Za-z-]{2,19})(?: |$|:)/;
const ADDRESS = /^\w{4} (?:FROM|TO): ?<((?:"(?:[^"\\]|\\.){0,256}"|[^<>"]){0,1024})>/i;

/** Reads the client's words; `undefined` for what is no command, such as the pieces of an authentication. */
export function parseCommand(text: string): Command | undefined {
  const verb = VERB.exec(text)?.[1]?.toUpperCase();
  switch (verb) {
    case undefined:
      return undefined;
    case "MAIL":
      return { kind: "mail", address: ADDRESS.exec(text)?.[1] ?? "", sizeBytes: sizeOf(text) };
    case "RCPT":
      return { kind: "recipient", address: ADDRESS.exec(text)?.[1] ?? "" };
    case "DATA":
      return { kind: "message" };
    case "BDAT":
      return { kind: /^BDAT \d{1,12} LAST\b/i.test(text) ? "message" : "other" };
    case "STARTTLS":
      return { kind: "starttls", isExchanges: false };
    case "X-ANONYMOUSTLS":
      return { kind: "starttls", isExchanges: true };
    case "EHLO":
    case "HELO":
      return { kind: "hello" };
    case "RSET":
      return { kind: "reset" };
    case "AUTH":
      return { kind: "authenticate" };
    case "X-EXPS":
      return { kind: "internal" };
    case "XPROXY":
      return parseRelay(text);
    default:
      return { kind: verb.startsWith("XPROXY") ? "internal" : "other" };
  }
}

/** `XPROXY SID=08DE12345678ABCD IP=203.0.113.5 PORT=51000 DOMAIN=client.example.net CAPABILITIES=0` */
function parseRelay(text: string): Command {
  const session = / SID=([0-9A-F]{8,32})(?: |$)/i.exec(text)?.[1];
  if (session === undefined) return { kind: "internal" };
  const port = / PORT=(\d{1,5})(?: |$)/i.exec(text)?.[1];
  const address = / IP=([0-9A-Fa-f:.]{2,45})(?: |$)/i.exec(text)?.[1]?.toLowerCase() ?? null;
  return { kind: "relay", session: session.toUpperCase(), address, port: port === undefined ? null : Number(port) };
}

function sizeOf(text: string): number | null {
  const size = / SIZE=(\d{1,12})(?: |$)/i.exec(text)?.[1];
  return size === undefined || size === "0" ? null : Number(size);
}
