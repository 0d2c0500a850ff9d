/** What mails with a TLS report have in their header fields, or in those of the part that holds it. @see RFC 8460 5.1, 5.3 */
const MARKS = [
  /^tls-report-(?:domain|submitter):/im,
  /report-type\s{0,8}=\s{0,8}"?tlsrpt\b/i,
  /^content-type:\s{0,8}application\/tlsrpt\+/im,
  /![^!\s"]{1,253}!\d{9,11}!\d{9,11}(?:![^!\s"]{1,100})?\.json\b/i,
] as const;

/** Whether the beginning of a mail, or of a mailbox file, says that a TLS report is in it: other mail is read otherwise. */
export function isMarkedAsReport(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}
