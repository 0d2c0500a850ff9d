import type { MailConfig } from "../config/config.ts";
import { renderVisibleLine } from "../messages/visible-line.ts";
import { type ErrorCode, OperatorError } from "../model/operator-error.ts";

const LONGEST_ANSWER = 300;

/** What the library says is amiss, as far as its code tells it. @see nodemailer, errors.js */
const CODES: Readonly<Record<string, ErrorCode>> = {
  EAUTH: "MAIL_LOGIN_REFUSED",
  ENOAUTH: "MAIL_LOGIN_REFUSED",
  ETLS: "MAIL_TLS_FAILED",
  EENVELOPE: "MAIL_REFUSED",
  EMESSAGE: "MAIL_REFUSED",
  EPROTOCOL: "MAIL_REFUSED",
};
/** Failed handshakes and certificates that were not believed come as failures of the socket. @see Node.js, tls, "X509 certificate error codes" */
const OF_TLS = /certificate|self.signed|\bSSL\b|\bTLS\b|wrong version number|altname|handshake/i;

/** A failure to hand mail to the relay, in words for the operator. What is no such failure is given back as it is. */
export function explainMailFailure(failure: unknown, { host, port }: Pick<MailConfig, "host" | "port">): unknown {
  if (failure instanceof OperatorError || !(failure instanceof Error)) return failure;
  const { code, response } = failure as Error & { readonly code?: unknown; readonly response?: unknown };
  if (typeof code !== "string") return failure;
  const words = typeof response === "string" && response !== "" ? response : failure.message;
  const kind = kindOf(code, failure.message);
  return new OperatorError(kind, `${SENTENCES[kind]} ${host}:${port}: ${boundAnswer(words)}`);
}

type MailFailure = keyof typeof SENTENCES;

const SENTENCES = {
  MAIL_LOGIN_REFUSED: "The relay did not take the login at",
  MAIL_TLS_FAILED: "No trusted TLS connection to the relay at",
  MAIL_REFUSED: "The relay refused the mail at",
  MAIL_RELAY_UNREACHABLE: "The relay does not answer at",
} as const satisfies Partial<Record<ErrorCode, string>>;

function kindOf(code: string, message: string): MailFailure {
  const known = CODES[code];
  if (known !== undefined && known in SENTENCES) return known as MailFailure;
  return OF_TLS.test(message.slice(0, LONGEST_ANSWER)) ? "MAIL_TLS_FAILED" : "MAIL_RELAY_UNREACHABLE";
}

/** A relay's answer is a stranger's text; whatever it says, a sentence ends behind it. */
function boundAnswer(words: string): string {
  const line = renderVisibleLine(words.replace(/\s+/g, " ").trim());
  if (line.length > LONGEST_ANSWER) return `${line.slice(0, LONGEST_ANSWER)}…`;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
