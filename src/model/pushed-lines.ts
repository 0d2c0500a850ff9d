/** Lines that somebody sent in one request. */
export interface PushedLines {
  /** What the sender calls the request; `null` when it does not say: then it is told by what is in it. */
  readonly key: string | null;
  /** Each ended by a line feed. */
  readonly lines: Uint8Array;
}

/** What became of them. */
export interface TakenLines {
  readonly lines: number;
  /** The same request was taken before: this one added nothing. */
  readonly isRepeated: boolean;
}
