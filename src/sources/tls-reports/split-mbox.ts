const SEPARATOR = Buffer.from("\nFrom ");
const NEWLINE = 10;
const RETURN = 13;

/**
 * The mails of an mbox file. A new one begins with a line `From ` behind an empty line; such a line within a mail was quoted by
 * whoever wrote it there.
 *
 * @see RFC 4155 appendix A
 */
export function splitMbox(bytes: Buffer): readonly Buffer[] {
  const starts = [0];
  for (let at = bytes.indexOf(SEPARATOR); at !== -1; at = bytes.indexOf(SEPARATOR, at + 1)) {
    if (isBehindEmptyLine(bytes, at)) starts.push(at + 1);
  }
  return starts.map((start, index) => {
    const mail = bytes.subarray(start, starts[index + 1]);
    return mail.subarray(mail.indexOf(NEWLINE) + 1);
  });
}

function isBehindEmptyLine(bytes: Buffer, at: number): boolean {
  return bytes[at - 1] === NEWLINE || (bytes[at - 1] === RETURN && bytes[at - 2] === NEWLINE);
}
