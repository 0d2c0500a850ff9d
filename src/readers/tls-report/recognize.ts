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

/** What mails with a TLS report have in their fields, or in those of the part that holds it. A subject alone may be a DMARC report's. */
const MARKS = [
  /^tls-report-(?:domain|submitter):/im,
  /report-type\s{0,8}=\s{0,8}"?tlsrpt\b/i,
  /^content-type:\s{0,8}application\/tlsrpt\+/im,
  /![^!\s"]{1,253}!\d{9,11}!\d{9,11}(?:![^!\s"]{1,100})?\.json\b/i,
] as const;

/**
 * Whether a mail, or one in a mailbox file, brings a TLS report: other mail is read otherwise.
 *
 * @param head its beginning
 * @see RFC 8460 5.1 and 5.3
 */
export function bringsTlsReport(head: string): boolean {
  return MARKS.some((mark) => mark.test(head));
}
