/**
 * Words with which a server gives up on a message because of TLS, as SQL patterns. Everything else that failed in the
 * same session is not counted here.
 *
 * @see Postfix `smtp_proto.c`, `smtp_session.c` (outbound), `smtpd.c` `smtpd_tls_auth_only` and `smtpd_enforce_tls` (inbound)
 */
const TLS_REASONS = ["Cannot start TLS%", "TLS is required%", "Server certificate not %", "530 5.7.0 Must issue a STARTTLS command first%"];

/**
 * Attempts that TLS is to blame for, as an SQL condition over the columns of `attempts`: a message that was deferred,
 * bounced or rejected for it. A handshake that failed is none by itself: Postfix may have delivered the message without.
 */
export const TLS_WAS_THE_REASON = `(outcome <> 'tls-failed' AND (${TLS_REASONS.map((pattern) => `reason LIKE '${pattern}'`).join(" OR ")}))`;
