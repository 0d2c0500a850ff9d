/**
 * What the `tls=` field of Postfix 3.11 proves of one transaction. It names a policy level, never a version:
 * `none`, or `may:none` for a downgrade, is plaintext; `may?` was never decided; `verify!` was refused.
 *
 * @see postconf(5) `smtp_log_tls_feature_status`
 */
export function parseTlsStatus(status: string): "plaintext" | "encrypted" | "undecided" {
  const [security = ""] = status.split("/", 1);
  if (security.includes("?") || security.includes("!") || security === "") return "undecided";
  const actual = security.slice(security.lastIndexOf(":") + 1);
  return actual === "none" ? "plaintext" : "encrypted";
}
