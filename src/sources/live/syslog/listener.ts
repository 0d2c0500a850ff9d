import type { LineQueue } from "../line-queue.ts";
import type { SyslogAddress } from "./syslog-address.ts";

/** What a listener puts its lines into, and from whom it takes them. */
export interface ListenerOptions {
  readonly address: SyslogAddress;
  readonly queue: LineQueue;
  /** Whether a sender's address may send. */
  readonly isAllowed: (address: string) => boolean;
}

/** What is open for senders. */
export interface Listener {
  /** The one that the system chose, where 0 was asked for. */
  readonly port: number;
  /** Messages that are known to have been lost. */
  lost(): number;
  close(): Promise<void>;
}
