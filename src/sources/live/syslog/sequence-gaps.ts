/** Counts what is missing between numbered messages. */
export interface SequenceGaps {
  /** @param sender where a message came from */
  see(sender: string, message: Buffer): void;
  /** Messages that have not come, of all senders. */
  missing(): number;
}

/** A message that comes this much later has not come late: its sender has begun to count anew. */
const MAX_LATE = 1000;
/** A gap larger than this is a sender that was away, or one that makes things up. */
const MAX_GAP = 1_000_000;
/** Senders that are remembered. */
const MAX_SENDERS = 1000;
/** Where the structured data of a message begins, at the latest. */
const HEAD_BYTES = 2048;

const SEQUENCE_ID =
  /^<\d{1,3}>1 \S{1,64} (\S{1,255}) \S{1,48} \S{1,128} \S{1,32} \[[^\r\n]{0,1024}?meta [^\]\r\n]{0,256}?sequenceId="(\d{1,10})"/;

/**
 * Follows the `sequenceId` that a sender gives its messages. Over UDP, messages overtake each other: one that comes late is not missing any more.
 *
 * @see RFC 5424 section 7.3.1
 */
export function createSequenceGaps(): SequenceGaps {
  const expected = new Map<string, number>();
  let missing = 0;

  function expect(key: string, number: number): void {
    expected.delete(key); // and to the end, so that the first is the one not heard of for longest
    expected.set(key, number);
    if (expected.size <= MAX_SENDERS) return;
    for (const oldest of expected.keys()) {
      expected.delete(oldest);
      return;
    }
  }

  return {
    see(sender, message) {
      const match = SEQUENCE_ID.exec(message.toString("latin1", 0, HEAD_BYTES));
      if (match === null) return;
      const key = `${sender} ${match[1]}`;
      const number = Number(match[2]);
      const next = expected.get(key) ?? number;
      const ahead = number - next;
      if (ahead >= 0 || ahead < -MAX_LATE || number === 1) {
        if (ahead > 0 && ahead <= MAX_GAP) missing += ahead;
        expect(key, number + 1);
      } else if (missing > 0) missing--;
    },
    missing: () => missing,
  };
}
