/** `delays=`: before the queue manager, in it, setting the connection up (with TLS), and sending. */
const DELAYS = /\bdelays=[\d.]{1,16}\/[\d.]{1,16}\/([\d.]{1,16})\/([\d.]{1,16})/;

/**
 * How long before its delivery line a transaction's connection began, in milliseconds.
 *
 * @param delays `delay=0.2, delays=0.01/0.01/0.1/0.08`
 * @returns 0 where the line does not tell
 * @see Postfix `log_adhoc()`, src/global/log_adhoc.c
 */
export function parseConnectionMs(delays: string): number {
  const [, setUp = "0", sending = "0"] = DELAYS.exec(delays) ?? [];
  const seconds = Number(setUp) + Number(sending);
  return Number.isNaN(seconds) ? 0 : seconds * 1000;
}
