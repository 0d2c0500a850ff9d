/** Names that every report has in its outermost object. */
const OWN_NAMES = ["organization-name", "date-range", "contact-info", "report-id", "policies"] as const;

/**
 * Whether a text is the beginning of a TLS report: a JSON object with names that no log has.
 *
 * @param head its first kilobytes
 */
export function looksLikeTlsReport(head: string): boolean {
  if (!/^\uFEFF?\s{0,1000}\{\s{0,1000}"/.test(head)) return false;
  return OWN_NAMES.filter((name) => head.includes(`"${name}"`)).length >= 2;
}

/**
 * Whether a mail, or the first of a mailbox, brings a TLS report: by its fields, the type of a part, or its subject.
 *
 * @param head its first kilobytes
 * @see RFC 8460, 5.3
 */
export function bringsTlsReport(head: string): boolean {
  return /tls-report-|tlsrpt|report[ -]domain/i.test(head);
}
