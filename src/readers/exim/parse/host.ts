/** `H=`: the host at the other end. */
export interface EximHost {
  /** By reverse DNS, or for a server the name that was looked up; `null` where there is none. */
  readonly name: string | null;
  readonly address: string;
  readonly port: number | null;
  /** A connection that has carried a message before: `[192.0.2.1]*`. */
  readonly isContinued: boolean;
  /** The position after it. */
  readonly end: number;
}

/** A HELO name stands in parentheses: it is the client's own word. */
const HOST = /(?:([^\s()[\]]{1,255}) )?(?:\(([^\s()]{0,255})\) )?\[([0-9A-Fa-f:.]{2,45}(?:%[\w.-]{1,16})?)\](?::(\d{1,5})(?!\d))?(\*)?/y;

/**
 * Reads `mx.example.net [192.0.2.1]:25*`, `(helo) [192.0.2.1]`, `name (helo) [192.0.2.1]` or `[192.0.2.1]`.
 *
 * @param at the position after `H=`
 */
export function parseEximHost(text: string, at: number): EximHost | undefined {
  HOST.lastIndex = at;
  const match = HOST.exec(text);
  if (match === null) return undefined;
  const [whole, name, , address = "", port, continued] = match;
  return {
    name: name === undefined || name === address ? null : name.toLowerCase(),
    address: address.toLowerCase(),
    port: port === undefined ? null : Number(port),
    isContinued: continued !== undefined,
    end: at + whole.length,
  };
}
