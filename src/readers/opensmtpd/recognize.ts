const LINE = /^\S+(?: {1,2}\d{1,2} \d\d:\d\d:\d\d\S*)? \S{1,255} smtpd(?:\[\d{1,10}\])?: (.*)$/s;
const OWN_WORDS = /^(?:[0-9a-f]{16} (?:smtp|mta|mda) (?:event=)?[a-z]|info: OpenSMTPD )/;

/** Whether a program is OpenSMTPD's: Postfix's server of that name has a prefix. */
export function isOpenSmtpd(program: string): boolean {
  return program === "smtpd";
}

/** Whether a plain syslog line was written by OpenSMTPD. */
export function recognizeOpenSmtpd(line: string): boolean {
  return OWN_WORDS.test(LINE.exec(line)?.[1] ?? "");
}
