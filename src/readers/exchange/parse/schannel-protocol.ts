import type { TlsOutcome } from "../../../model/tls.ts";

/** Windows's names: `SP_PROT_TLS1_2_SERVER`; TLS 1.0 is `TLS1` or `TLS1_0`. */
const NAME = /^(?:SP_PROT_)?(SSL3|TLS1(?:_[0-3])?)(?:_(?:SERVER|CLIENT))?$/i;

const NAMED: Readonly<Record<string, TlsOutcome>> = {
  SSL3: "SSLv3",
  TLS1: "TLSv1.0",
  TLS1_0: "TLSv1.0",
  TLS1_1: "TLSv1.1",
  TLS1_2: "TLSv1.2",
  TLS1_3: "TLSv1.3",
};

/** The bits of a server and of a client. */
const NUMBERED: Readonly<Record<string, TlsOutcome>> = {
  16: "SSLv3",
  32: "SSLv3",
  64: "TLSv1.0",
  128: "TLSv1.0",
  256: "TLSv1.1",
  512: "TLSv1.1",
  1024: "TLSv1.2",
  2048: "TLSv1.2",
  4096: "TLSv1.3",
  8192: "TLSv1.3",
};

/**
 * Reads a protocol in Windows's words. A version that the program had no name for yet is written as its number.
 *
 * @returns `undefined` for a version that is not known
 * @see Windows schannel.h, `SP_PROT_*`
 */
export function parseSchannelProtocol(text: string): TlsOutcome | undefined {
  const name = NAME.exec(text)?.[1]?.toUpperCase();
  return name === undefined ? NUMBERED[text] : NAMED[name];
}
