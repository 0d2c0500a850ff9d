/** What Node's buffers can do without the checks of `toString`: a third of the time for a short text. */
interface LatinSlice {
  latin1Slice(start: number, end: number): string;
}

/** The bytes as a text of one character each. Fit for log lines, whose marks are ASCII; see `decodeText` for the rest. */
export function latin1(buffer: Buffer, start: number, end: number): string {
  return (buffer as Buffer & LatinSlice).latin1Slice(start, end);
}

/** Whether the bytes from `start` on are these words. */
export function beginsWith(buffer: Buffer, start: number, end: number, words: Uint8Array): boolean {
  if (end - start < words.length) return false;
  for (let index = 0; index < words.length; index++) if (buffer[start + index] !== words[index]) return false;
  return true;
}
