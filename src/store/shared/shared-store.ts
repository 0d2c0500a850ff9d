import type { Checkpoint, Queryable } from "../store.ts";

/** A store as others than its owner may use it: to ask. */
export interface SharedStore extends Queryable {
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** The bytes of a file with all that is stored at this moment, for a backup; others may ask and write meanwhile. */
  copy(): AsyncIterable<Uint8Array>;
}

/** A question as it goes over the socket. Its answer is a line for each batch of rows, and a last one that is an `Ending`. */
export interface Question {
  readonly sql: string;
  readonly parameters: readonly (string | number | boolean | null)[];
}

/** The last line of an answer: everything was told, or what went wrong. */
export interface Ending {
  readonly problem: { readonly code: string; readonly message: string; readonly hint: string } | null;
}
