/** What is known of messages. */
export interface Traffic {
  readonly messages: number;
  readonly days: number;
  readonly plaintext: number;
  readonly unknown: number;
}

/** `412 messages on 28 days, all of them over TLS.` */
export function describeTraffic({ messages, days, plaintext, unknown }: Traffic): string {
  const known = messages - unknown;
  const told = unknown === 0 ? "" : `; of ${unknown} the log does not tell`;
  return `${messages} messages on ${days} days, ${describeTls(known, plaintext)}${told}.`;
}

function describeTls(known: number, plaintext: number): string {
  if (known === 0) return "none of them known to be over TLS or not";
  if (plaintext === 0) return "all of them over TLS";
  return plaintext === known ? "none of them over TLS" : `${plaintext} of them without TLS`;
}
