import { OperatorError } from "../model/operator-error.ts";

/**
 * Refuses what is no text. Runs of zero bytes at the start happen after a crash, so only other control bytes and UTF-16 count.
 *
 * @param head the first bytes of content
 * @throws OperatorError SOURCE_IS_BINARY
 */
export function refuseBinary(head: Buffer, path: string): void {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new OperatorError("SOURCE_IS_BINARY", `${path} is UTF-16 text`, `Convert it first: iconv -f UTF-16 -t UTF-8 ${path}`);
  }
  const firstText = head.findIndex((byte) => byte !== 0);
  const text = firstText === -1 ? head : head.subarray(firstText);
  const control = text.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (control > text.length / 50) throw new OperatorError("SOURCE_IS_BINARY", `${path} is not a text file`);
}

/** Tabs, line ends, form feeds and colour codes are found in logs. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 27) || byte === 127;
}
