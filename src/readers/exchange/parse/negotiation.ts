import type { TlsOutcome } from "../../../model/tls.ts";
import { parseSchannelProtocol } from "./schannel-protocol.ts";

/** What the row of a handshake tells. */
export interface Negotiation {
  readonly outcome: TlsOutcome;
  /**
   * Windows's names of bulk cipher, hash and key exchange: `CALG_AES_256/CALG_SHA_384/CALG_ECDH_EPHEM`. They are no cipher suite: mode
   * and signature are not told. `null` where the row names none.
   */
  readonly cipher: string | null;
  readonly bits: number | null;
}

const MARK = "TLS protocol ";
const NEGOTIATION =
  /^TLS protocol (\w{1,40}) negotiation succeeded(?: using bulk encryption algorithm (\w{1,40}))?(?: with strength (\d{1,4}) bits)?(?:, MAC hash algorithm (\w{1,40}) with strength \d{1,4} bits)?(?: and key exchange algorithm (\w{1,40}))?/;

/**
 * Reads `TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm ...`; the end may be missing.
 *
 * @returns `undefined` for another text, `null` when it is one that cannot be read
 */
export function parseNegotiation(text: string): Negotiation | null | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const match = NEGOTIATION.exec(text);
  const outcome = parseSchannelProtocol(match?.[1] ?? "");
  if (match === null || outcome === undefined) return null;
  const [, , bulk, bits, hash, exchange] = match;
  return {
    outcome,
    cipher: [bulk, hash, exchange].filter((part) => part !== undefined).join("/") || null,
    bits: bits === undefined || Number(bits) === 0 ? null : Number(bits),
  };
}
