/** `relay=`: the host at the other end. */
export interface Relay {
  /** Lower case, without the dot at its end; `null` where only the address is known. */
  readonly name: string | null;
  /** `null` where only the name is logged, as with `STARTTLS=client`. */
  readonly address: string | null;
}

const ADDRESSED =
  /^(?:(?:IDENT:)?[^\s@]{0,64}@)?(?:([^\s[\]]{1,255}) )?\[(?:IPv6:)?([0-9A-Fa-f:.]{2,45}(?:%[\w.-]{1,16})?)\](?: \(may be forged\))?$/;
const NAMED = /^[A-Za-z0-9_.-]{1,255}$/;

/**
 * Reads `client.example.org [192.0.2.9]`, `[192.0.2.9]`, `IDENT:ann@host [192.0.2.9] (may be forged)`, `mx.example.net.`.
 *
 * @returns `undefined` for a program or a user of this host: `local`, `root@localhost`
 */
export function parseRelay(value: string): Relay | undefined {
  const match = ADDRESSED.exec(value);
  if (match !== null) {
    const [, name, address = ""] = match;
    return { name: name === undefined || name === `[${address}]` ? null : nameOf(name), address: address.toLowerCase() };
  }
  return NAMED.test(value) && value !== "local" ? { name: nameOf(value), address: null } : undefined;
}

/** With a dot at its end or without: lines about one host differ. */
function nameOf(text: string): string {
  return text.replace(/\.$/, "").toLowerCase();
}
