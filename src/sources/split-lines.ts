/** Takes one whole line: bytes `start` to `end` of `buffer`, line end excluded, and its place in the content. */
export type OnLine = (buffer: Buffer, start: number, end: number, position: number) => void;

/** A line longer than this is no log line: it is told as overlong and skipped, so that memory stays flat. */
export const MAX_LINE_BYTES = 65_536;

export interface LineSplitter {
  /** Takes the next bytes of the content. Their memory is not kept. */
  feed(chunk: Buffer): void;
  /** Takes what is left as a line of its own: for content that will not grow. */
  finish(): void;
  /** Position after the last whole line: reading resumes here. */
  position(): number;
  /** Bytes of a line that has no end yet. */
  pendingBytes(): number;
}

/**
 * Cuts content into lines. Any split of the content into chunks gives the same lines.
 *
 * @param from position of the content's first byte
 * @param onOverlong told the position of a line longer than `MAX_LINE_BYTES`
 */
export function createLineSplitter(from: number, onLine: OnLine, onOverlong: (position: number) => void): LineSplitter {
  const carry = Buffer.allocUnsafeSlow(MAX_LINE_BYTES);
  let carried = 0;
  let isSkipping = false;
  let lineStartsAt = from;
  let fedUpTo = from;

  function endLine(buffer: Buffer, start: number, end: number, next: number): void {
    if (isSkipping) onOverlong(lineStartsAt);
    else if (end - start > MAX_LINE_BYTES) onOverlong(lineStartsAt);
    else onLine(buffer, start, end > start && buffer[end - 1] === 13 ? end - 1 : end, lineStartsAt);
    isSkipping = false;
    lineStartsAt = next;
  }

  /** Completes the line that began in earlier chunks. Returns where the next one starts in this chunk. */
  function completeCarried(chunk: Buffer): number {
    const end = chunk.indexOf(10);
    const part = end === -1 ? chunk.length : end;
    if (carried + part > MAX_LINE_BYTES) isSkipping = true;
    if (!isSkipping) carried += chunk.copy(carry, carried, 0, part);
    if (end === -1) return chunk.length;
    endLine(carry, 0, carried, fedUpTo + end + 1);
    carried = 0;
    return end + 1;
  }

  return {
    feed(chunk) {
      let start = carried > 0 || isSkipping ? completeCarried(chunk) : 0;
      for (let end = chunk.indexOf(10, start); end !== -1; end = chunk.indexOf(10, start)) {
        endLine(chunk, start, end, fedUpTo + end + 1);
        start = end + 1;
      }
      const rest = chunk.length - start;
      if (rest > MAX_LINE_BYTES) isSkipping = true;
      else if (rest > 0) carried += chunk.copy(carry, carried, start);
      fedUpTo += chunk.length;
    },
    finish() {
      if (carried > 0 || isSkipping) endLine(carry, 0, carried, fedUpTo);
      carried = 0;
    },
    position: () => lineStartsAt,
    pendingBytes: () => fedUpTo - lineStartsAt,
  };
}
