/** Gathers messages as they come over the wire into lines. */
export interface MessageLines {
  /** One message: bytes `start` to `end` of `buffer`. Their memory is not kept. */
  add(buffer: Buffer, start: number, end: number): void;
  /** The lines since the last time, each ended by a line feed. */
  take(): Buffer;
}

const LEAST_BYTES = 1024;
const LINE_FEED = 10;
const BLANK = 32;

/**
 * A message becomes one line: without its priority, so that what is left of RFC 3164 is a line of a log; with its own line ends, with
 * which it could pass for several, as blanks; without the line feed or NUL that some senders end it with.
 *
 * @see RFC 3164 section 4.1.1, RFC 5424 section 6, RFC 6587 section 3.4.1
 */
export function gatherMessageLines(): MessageLines {
  let lines = Buffer.allocUnsafe(LEAST_BYTES);
  let length = 0;

  function makeRoom(bytes: number): void {
    if (length + bytes <= lines.length) return;
    const larger = Buffer.allocUnsafe(Math.max(lines.length * 2, length + bytes));
    lines.copy(larger, 0, 0, length);
    lines = larger;
  }

  return {
    add(buffer, start, end) {
      const from = start + priorityLength(buffer, start, end);
      const to = trimmedEnd(buffer, from, end);
      if (to === from) return;
      makeRoom(to - from + 1);
      const at = length;
      length += buffer.copy(lines, at, from, to);
      blankLineEnds(lines, at, length);
      lines[length++] = LINE_FEED;
    },
    take() {
      const taken = lines.subarray(0, length);
      lines = Buffer.allocUnsafe(LEAST_BYTES);
      length = 0;
      return taken;
    },
  };
}

/** Bytes of `<22>`. That of RFC 5424 stays: its version and its fields follow, by which the reader knows the form. */
function priorityLength(buffer: Buffer, start: number, end: number): number {
  if (buffer[start] !== 60) return 0;
  for (let at = start + 1; at < end && at <= start + 4; at++) {
    const byte = buffer[at] ?? 0;
    if (byte === 62) return at > start + 1 && !isVersion(buffer, at + 1) ? at + 1 - start : 0;
    if (byte < 48 || byte > 57) return 0;
  }
  return 0;
}

/** `1 ` */
function isVersion(buffer: Buffer, at: number): boolean {
  return buffer[at] === 49 && buffer[at + 1] === BLANK;
}

function trimmedEnd(buffer: Buffer, start: number, end: number): number {
  let to = end;
  while (to > start && isLineEnd(buffer[to - 1])) to--;
  return to;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === 13 || byte === 0;
}

function blankLineEnds(lines: Buffer, start: number, end: number): void {
  for (let at = start; at < end; at++) if (lines[at] === LINE_FEED || lines[at] === 13) lines[at] = BLANK;
}
