/** Longest reason kept. */
const MAX_REASON = 256;

/**
 * The reason in a `TLS library problem` warning: `error:0A000102:SSL routines::unsupported protocol:file.c:1664:` gives
 * `unsupported protocol`. OpenSSL before 3 names the function in the field before.
 */
export function parseLibraryReason(text: string): string {
  const at = text.indexOf("error:");
  const fields = text.slice(at === -1 ? 0 : at).split(":", 6);
  return (fields[4] ?? text).slice(0, MAX_REASON);
}

/** What follows the peer in `SSL_accept error from host[address]: lost connection`; `-1` and `0` say nothing. */
export function parseHandshakeReason(text: string, peerEnd: number): string {
  const reason = text.startsWith(": ", peerEnd) ? text.slice(peerEnd + 2, peerEnd + 2 + MAX_REASON) : "";
  return /^-?\d{0,3}$/.test(reason) ? "handshake failure" : reason;
}

/** A reason from outside, bounded. */
export function boundReason(text: string): string {
  return text.length > MAX_REASON ? `${text.slice(0, MAX_REASON - 1)}…` : text;
}
