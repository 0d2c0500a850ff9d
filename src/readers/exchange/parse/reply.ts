/** A server's answer to a command. */
export interface Reply {
  readonly code: number;
  readonly isPositive: boolean;
}

/**
 * Reads a final reply; `undefined` for a line that is followed by more (`250-PIPELINING`), for one that asks for more
 * (`354`, `334`), and for what is no reply.
 *
 * @see RFC 5321 section 4.2.1
 */
export function parseReply(text: string): Reply | undefined {
  const match = /^([245]\d\d)(?: |$)/.exec(text);
  if (match === null) return undefined;
  const code = Number(match[1]);
  return { code, isPositive: code < 300 };
}

/** Where Front End has connected to, for the Hub service that sends through it. */
export interface RelayTarget {
  readonly field: "address" | "name";
  readonly value: string;
}

/** Reads a line of the reply to `XPROXYTO`: `250-XPROXYTOTARGETIPADDRESS 198.51.100.2`; `undefined` for any other. */
export function parseRelayTarget(text: string): RelayTarget | undefined {
  const match = /^250[- ]XPROXYTOTARGET(IPADDRESS|HOSTNAME) (\S{1,255})/i.exec(text);
  if (match === null) return undefined;
  return { field: match[1]?.toUpperCase() === "HOSTNAME" ? "name" : "address", value: match[2]?.toLowerCase() ?? "" };
}

/** What Exchange says of a message that it has taken. */
export interface Receipt {
  readonly messageId: string | null;
  readonly recordId: string | null;
  readonly sizeBytes: number | null;
}

/** Reads `250 2.6.0 <id@example.net> [InternalId=123, Hostname=EX01.example.com] 6000 bytes in 0.100, ... Queued mail for delivery`. */
export function parseReceipt(text: string): Receipt {
  const size = /\] (\d{1,12}) bytes in /.exec(text)?.[1];
  return {
    messageId: /^250 2\.6\.0 (<[^>]{1,996}>)/.exec(text)?.[1] ?? null,
    recordId: /\[InternalId=(\d{1,20})[,\]]/.exec(text)?.[1] ?? null,
    sizeBytes: size === undefined ? null : Number(size),
  };
}
