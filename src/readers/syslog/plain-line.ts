const PLAIN_LINE =
  /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S{0,20}) \S{1,255} [^\s:[<]{1,128}(?:\[\d{1,10}\])?:/;

/** Whether a line stands in one of the two forms that `parseEnvelope` reads, without any wrapping. */
export function isPlainLine(line: string): boolean {
  return PLAIN_LINE.test(line);
}
