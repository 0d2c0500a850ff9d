/**
 * Words that stand only in lines which matter. A line that has one and could not be read by any rule is counted as
 * unrecognised: a new version may have changed its form.
 */
const MARKS = /TLS connection (?:established|reused)|^client=|^(?:dis)?connect from |^to=<.{0,512}status=|, nrcpt=|^message-id=/;

export function hasMark(text: string): boolean {
  return MARKS.test(text);
}
