import type { Evidence } from "../model/delivery.ts";
import type { Provable, TextRange } from "../model/evidence-line.ts";

/** What stands before a cipher's name when the protocol is told with it: `TLSv1.2 with cipher `, `X=TLS1.3:`, `version=TLSv1.3, cipher=`. */
const PROTOCOL_BEFORE = /(?:TLSv?1(?:\.\d)?|SSLv3)[ :,_=a-z]{1,16}$/;
/** And after it: ` (256/256 bits) key-exchange X25519`, `:256`, `, bits=256/256`. */
const STRENGTH_AFTER =
  /^(?: \(\d{1,5}\/\d{1,5} bits\)(?: key-exchange [^\s(]{1,64}(?: \(\d{1,5} bits\))?)?|:\d{1,5}\b|,? bits=\d{1,5}(?:\/\d{1,5})?)/;
/** The commands of a session, counted at its end: `ehlo=1 mail=1 rcpt=2 data=1 quit=1 commands=6`. */
const COMMAND_COUNTS = /(?<= )(?:[a-z]{2,12}=\d{1,9}(?:\/\d{1,9})? ?){2,32}$/;
/** What a delivery's own line says of TLS. */
const TLS_STATUS = /\btls=[^\s,]{1,64}/;
/** What Exchange says of a handshake: it names the cipher in three places. */
const NEGOTIATION =
  /\bTLS protocol \w{1,40} negotiation succeeded(?: using bulk encryption algorithm \w{1,40})?(?: with strength \d{1,4} bits)?/;

/**
 * The words of a line by which it decides, told by what is stored of the message: the protocol around its cipher, the commands that
 * the session ended with, or what the other side refused with. None when the words are not found.
 */
export function markWords(text: string, proves: readonly (keyof Evidence)[], { cipher, reason }: Provable): readonly TextRange[] {
  if (proves.includes("tls")) {
    const found =
      findCipher(text, cipher) ?? findMatch(text, TLS_STATUS) ?? findMatch(text, COMMAND_COUNTS) ?? findMatch(text, NEGOTIATION);
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

function findMatch(text: string, pattern: RegExp): TextRange | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].trimEnd().length };
}
