import type { Evidence } from "../model/delivery.ts";
import type { Provable, TextRange } from "../model/evidence-line.ts";

/** What stands before a cipher's name when the protocol is told with it: `TLSv1.2 with cipher `, `X=TLS1.3:`, `version=TLS1_3, cipher=`, `(TLS1.3) tls `. */
const PROTOCOL_BEFORE = /(?:TLSv?1(?:[._]\d)?|SSLv3)[ :,_=)"a-z]{1,16}$/;
/** And after it: ` (256/256 bits) key-exchange X25519`, `:256`, `, bits=256/256`, ` version=TLSv1.3`. */
const STRENGTH_AFTER =
  /^(?: \(\d{1,5}\/\d{1,5} bits\)(?: key-exchange [^\s(]{1,64}(?: \(\d{1,5} bits\))?)?|:\d{1,5}\b|,? bits=\d{1,5}(?:\/\d{1,5})?| version=TLSv1(?:\.\d)?)/;
/** The commands of a session, counted at its end: `ehlo=1 mail=1 rcpt=2 data=1 quit=1 commands=6`. */
const COMMAND_COUNTS = /(?<= )(?:[a-z]{2,12}=\d{1,9}(?:\/\d{1,9})? ?){2,32}$/;
/** What a delivery's own line says of TLS. */
const TLS_STATUS = /\btls=[^\s,]{1,64}/;
/** The protocol that a mail's field names: RFC 3848. */
const WITH_PROTOCOL = /\bwith (?:UTF8)?E?S?(?:SMTP|LMTP)S?A?\b/i;
/** What Exchange says of a handshake: it names the cipher in three places. */
const NEGOTIATION =
  /\bTLS protocol \w{1,40} negotiation succeeded(?: using bulk encryption algorithm \w{1,40})?(?: with strength \d{1,4} bits)?/;

/**
 * The words of a line by which it decides, told by what is stored of the message: the protocol around its cipher, the commands that
 * the session ended with, or what the other side refused with. None when the words are not found.
 */
export function markWords(text: string, proves: readonly (keyof Evidence)[], { cipher, reason }: Provable): readonly TextRange[] {
  if (proves.includes("tls")) {
    const found = findCipher(text, cipher) ?? findFirst(text, [TLS_STATUS, COMMAND_COUNTS, NEGOTIATION, WITH_PROTOCOL]);
    if (found !== undefined) return [found];
  }
  const at = reason === null || reason === "" || !proves.includes("decided") ? -1 : text.indexOf(reason);
  return at === -1 ? [] : [{ from: at, to: at + (reason?.length ?? 0) }];
}

function findCipher(text: string, cipher: string | null): TextRange | undefined {
  const at = cipher === null || cipher === "" ? -1 : text.lastIndexOf(cipher);
  if (cipher === null || at === -1) return undefined;
  const end = at + cipher.length;
  const before = PROTOCOL_BEFORE.exec(text.slice(Math.max(0, at - 32), at));
  const after = STRENGTH_AFTER.exec(text.slice(end, end + 128));
  return { from: at - (before?.[0].length ?? 0), to: end + (after?.[0].length ?? 0) };
}

/** What the first of the patterns matches that matches at all. */
function findFirst(text: string, patterns: readonly RegExp[]): TextRange | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { from: match.index, to: match.index + match[0].trimEnd().length };
  }
  return undefined;
}
