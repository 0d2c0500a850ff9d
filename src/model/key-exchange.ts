/** How a cipher suite comes to its key, as far as its name tells. */
export interface KeyExchange {
  /** `ECDHE`, `DHE`, `RSA` ...; `null` where the suite leaves it open, as those of TLS 1.3 do. */
  readonly method: string | null;
  /** Whether recorded mail stays secret when the server's key is stolen later; `null` where the name does not tell. */
  readonly hasForwardSecrecy: boolean | null;
}

const UNKNOWN: KeyExchange = { method: null, hasForwardSecrecy: null };

/**
 * What a suite's IANA name tells of its key exchange.
 *
 * Suites of TLS 1.3 name none: there every handshake of a mail server is one of (EC)DHE, since the alternative, a key shared
 * beforehand and used alone, has to be set up between both sides (RFC 8446 section 2.2).
 *
 * @param ianaName `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`; `null` for a cipher that is no registered suite
 */
export function findKeyExchange(ianaName: string | null): KeyExchange {
  if (ianaName === null) return UNKNOWN;
  const match = /^TLS_(ECDHE|DHE|ECDH_anon|DH_anon|ECDH|DH|RSA|PSK|KRB5|SRP)_/.exec(ianaName);
  const method = match?.[1];
  if (method === undefined) return /^TLS_(?:AES|CHACHA20|SM4)_/.test(ianaName) ? { method: null, hasForwardSecrecy: true } : UNKNOWN;
  if (method === "SRP") return { method, hasForwardSecrecy: null };
  const isEphemeral = method === "ECDHE" || method === "DHE" || method.endsWith("_anon");
  return { method: method.replace("_", " "), hasForwardSecrecy: isEphemeral };
}
