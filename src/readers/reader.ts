import type { LoggedAttempt, LoggedTransaction } from "../model/delivery.ts";
import type { LoggingAdvice, SilentService } from "../model/logging-advice.ts";

/** What became of one line. */
export type LineUse = "used" | "irrelevant" | "unrecognized";

/** Takes what a reader has worked out, in the order in which it became certain. */
export interface FactSink {
  delivery(delivery: LoggedTransaction): void;
  attempt(attempt: LoggedAttempt): void;
}

/** What a reader must be told about the server whose log it reads; it asks neither clock nor disk nor network. */
export interface ReaderOptions {
  /** Whether an address belongs to this server itself, so that traffic with it is a hop. */
  readonly isOwnAddress: (address: string) => boolean;
  /** Whether a name is one of the organization's own mail servers. Left out: none is known. */
  readonly isOwnHost?: (name: string) => boolean;
  /** Whether an address is in the organization's own networks. Left out: none is. */
  readonly isOwnNetwork?: (address: string) => boolean;
  /** IANA zone of the logging host, for timestamps without an offset. */
  readonly timeZone: string;
  /** Year of the first line, for timestamps without one. */
  readonly year: number;
}

/** Turns the lines of one source into deliveries. Between two lines its state can be taken out and put back. */
export interface Reader {
  readonly name: string;
  /**
   * Reads one line.
   *
   * @param buffer holds the line; not kept
   * @param start first byte
   * @param end one past the last byte, line end excluded
   * @param position byte position of the line in the source's stream
   */
  readLine(buffer: Buffer, start: number, end: number, position: number): LineUse;
  /** Told before the first line of every file that was not read before, by readers to which it matters where a file begins. */
  startFile?(): void;
  /** Deliveries of sessions that are still open, with what is known of them so far. */
  openDeliveries(): readonly LoggedTransaction[];
  /** Epoch milliseconds UTC of the newest line that told its time; `null` before the first. */
  newestLineAt(): number | null;
  /** Sessions and queue ids dropped because a cap or an age limit was reached. */
  evicted(): number;
  /** Everything the reader keeps in mind: plain data, to be kept with the position it was taken at. */
  snapshot(): unknown;
}

/** How a reader is found and made. One per format. */
export interface ReaderFormat {
  readonly name: string;
  /** Whether a line is of this format for certain; most lines of a mixed log are not. */
  recognize(line: string): boolean;
  /**
   * Whether a file is of this format for certain by its beginning, whatever else is in it.
   *
   * @param lines the first ones, without empty ones
   */
  recognizeBeginning?(lines: readonly string[]): boolean;
  /** The reader knows again what it has told: its files may be read more than once, and in any order. */
  readonly knowsAgain?: boolean;
  /**
   * When a line was written, epoch milliseconds UTC; `NaN` when it does not say.
   *
   * @param timeZone for local times
   * @param year for timestamps without one
   */
  timeOf(line: string, timeZone: string, year: number): number;
  /** What makes its log tell how messages were protected, where it does not; empty for no services. Left out where no setting does. */
  advise?(silent: readonly SilentService[]): readonly LoggingAdvice[];
  /**
   * For a server that writes several logs side by side, each in files of its own that together are one source, in whatever
   * order they come. Left out where a source is one log whose files come one after the other.
   */
  readonly interleaved?: {
    /** Room that each file takes up in the source's stream of bytes: the reader tells by a position which file a line is from. */
    readonly fileRoomBytes: number;
    /** What the source is called beside its folder; without one, it is the folder's only one. */
    readonly label?: string;
    /**
     * Where a file stands among the others when they are read in the order of time: a log that tells more of what another
     * has said may go first.
     *
     * @param lines the file's first ones
     * @param beginsAt epoch milliseconds UTC of the first line
     */
    placeOf?(lines: readonly string[], beginsAt: number): number;
  };
  /** @param snapshot what an earlier reader's `snapshot()` gave, or `undefined`; one of another version is ignored */
  open(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader;
}
