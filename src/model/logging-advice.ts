import type { Direction } from "./delivery.ts";

/** A program of a mail server whose log does not tell how messages of one direction were protected. */
export interface SilentService {
  readonly direction: Direction;
  /** As it is called in the log, `postfix/submission/smtpd`; `null` where that is not known. */
  readonly service: string | null;
  /** Whether it tells of TLS, and only leaves version and cipher out. Left out: it tells nothing. */
  readonly tellsOfTls?: boolean;
}

/** What makes a mail server's log tell how messages were protected. */
export interface LoggingAdvice {
  /** Where the lines belong. */
  readonly file: string;
  readonly lines: readonly string[];
  /** What puts them in force, in this order. */
  readonly commands: readonly string[];
}
