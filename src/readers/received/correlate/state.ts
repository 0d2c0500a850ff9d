/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** A header field, unfolded. */
export interface Field {
  readonly name: string;
  text: string;
  /** Where its lines stand, and where each begins in the text. */
  readonly lines: { readonly position: number; readonly from: number }[];
}

/** The header of one message, as far as it matters. */
export interface Mail {
  /** `Received` fields from the top. */
  readonly traces: Field[];
  messageId: string | null;
  messagePosition: number | null;
  /** `Return-Path` above all trace fields: written by the server that put the message into the mailbox. */
  returnPath: string | null;
  /** `Delivered-To` and its like, above all trace fields. */
  deliveredTo: string | null;
}

/** Everything that is kept in mind between two lines: plain data. */
export interface MailState {
  readonly version: number;
  /** Epoch milliseconds UTC of the newest message; `NaN` before the first. */
  newestAt: number;
  /** `start`: nothing of the file was read. `body`: until the next message of a mailbox file. */
  place: "start" | "header" | "body";
  /** Whether the file has `From ` lines between messages. */
  isMailbox: boolean;
  /** Whether the line before was empty. */
  isAfterBlank: boolean;
  mail: Mail;
  /** The field whose next line may still come. */
  field: Field | null;
  /** Numbers of the messages that were told, the oldest first. */
  readonly seen: Set<number>;
  evicted: number;
}

export function startState(): MailState {
  return {
    version: STATE_VERSION,
    newestAt: Number.NaN,
    place: "start",
    isMailbox: false,
    isAfterBlank: false,
    mail: startMail(),
    field: null,
    seen: new Set(),
    evicted: 0,
  };
}

export function startMail(): Mail {
  return { traces: [], messageId: null, messagePosition: null, returnPath: null, deliveredTo: null };
}
