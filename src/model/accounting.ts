/** What became of every line of one source: `linesRead = used + irrelevant + unrecognized`, always. */
export interface Accounting {
  readonly source: string;
  readonly reader: string;
  readonly linesRead: number;
  readonly used: number;
  readonly irrelevant: number;
  readonly unrecognized: number;
  /** Messages in sessions that are still open, stored with what is known of them so far. */
  readonly open: number;
  /** Sessions and queue ids dropped because a cap was reached. */
  readonly evicted: number;
  /** Epoch milliseconds UTC of the newest line; `null` before the first. */
  readonly lastLineAt: number | null;
}
