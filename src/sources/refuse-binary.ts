import { OperatorError } from "../model/operator-error.ts";

/**
 * Refuses what is no text. Runs of zero bytes at the start happen after a crash, so only other control bytes count.
 *
 * @param head the first bytes of content
 * @throws OperatorError SOURCE_IS_BINARY
 */
export function refuseBinary(head: Buffer, path: string): void {
  const firstText = head.findIndex((byte) => byte !== 0);
  const text = firstText === -1 ? head : head.subarray(firstText);
  const control = text.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (control > text.length / 50) throw new OperatorError("SOURCE_IS_BINARY", `${path} is not a text file`);
}

/** Tabs, line ends, form feeds and colour codes are found in logs. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 27) || byte === 127;
}
