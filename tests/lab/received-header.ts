import type { Negotiated } from "./smtp-connection.ts";

/** What the topmost `Received` header of a message says about how it came in. */
export interface ReceivedHeader {
  readonly queueId: string;
  /** `null`: the header names no TLS. */
  readonly negotiated: Negotiated | null;
}

/**
 * Reads the header that the server under test put on top of a message; `undefined` when there is none.
 *
 * @see Postfix `smtpd_tls_received_header`: "(using TLSv1.2 with cipher NAME (256/256 bits))" before " id QUEUEID"
 */
export function parseReceivedHeader(message: string): ReceivedHeader | undefined {
  const unfolded = message.replaceAll("\r", "").replaceAll(/\n[ \t]+/g, " ");
  const header = /^Received: ([^\n]{0,2000})$/m.exec(unfolded)?.[1];
  const queueId = header === undefined ? undefined : / id ([0-9A-Za-z]{6,20})(?:[ ;]|$)/.exec(header)?.[1];
  if (header === undefined || queueId === undefined) return undefined;
  const [, version, cipher] = /\(using (\S{1,10}) with cipher (\S{1,60}) /.exec(header) ?? [];
  return { queueId, negotiated: version === undefined || cipher === undefined ? null : { version, cipher } };
}
