import type { Receipt } from "../../store/store.ts";

/** Lines that came together, and become durable together. */
export interface LineBatch {
  /** Whole lines, each ended by a line feed. */
  readonly lines: Buffer;
  /** Where the source can go on after these lines; left out where it cannot be told. */
  readonly cursor?: string;
  /** Of the request that they came with. */
  readonly receipt?: Receipt;
  /** Whoever sent them waits, and is told so when they are durable. */
  readonly settled?: () => void;
  /** The same for when they could not be stored: the sender keeps them then. Without it they are tried again here. */
  readonly refused?: (failure: unknown) => void;
}

/** What is known of a source from earlier, before it is opened. */
export interface Resumption {
  /** Of the last lines that are durable; empty for none. */
  readonly cursor: string;
  /** The last requests whose lines are durable, oldest first. */
  readonly receipts: readonly Receipt[];
}

/** Where lines come from by themselves, without a file that could be read again. */
export interface LiveSource {
  /** `syslog tcp 0.0.0.0:5514`: also the name under which its mail is stored. */
  readonly name: string;
  /** Throws `OperatorError` when it cannot be opened. */
  open(resumption: Resumption): Promise<LiveFeed>;
}

export type FeedState = "open" | "ended" | "failed";

/** An open source. It takes no more than it has room for: whoever sends is made to wait where that is possible. */
export interface LiveFeed {
  /**
   * Waits for lines and gives all that are there.
   *
   * @returns nothing when the source has ended, or when the signal came before there was a line
   * @throws what ended the source
   */
  take(signal: AbortSignal): Promise<readonly LineBatch[]>;
  /** `ended`: there will be no more lines. `failed`: `take` throws why; it can be opened again. */
  state(): FeedState;
  /** Lines that are known to have been lost since it was opened. */
  lost(): number;
  /** Takes no more from outside; what came until then can still be taken. May be called again. */
  stop(): Promise<void>;
}
