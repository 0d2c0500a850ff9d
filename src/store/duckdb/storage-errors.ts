import { type ErrorCode, OperatorError } from "../../model/operator-error.ts";

interface Sign {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly explain: (place: string) => string;
}

/** What the engine's and the system's messages mean to an operator. The first that matches counts. */
const SIGNS: readonly Sign[] = [
  {
    pattern: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|failed to offload data block/,
    code: "STORE_DISK_FULL",
    explain: (place) => `No space left for the store in ${place}.`,
  },
  {
    pattern: /Could not set lock on file|Conflicting lock/,
    code: "STORE_IN_USE",
    explain: (place) => `The store in ${place} is in use by another process.`,
  },
  {
    pattern: /Trying to read a database file with version number|newer version of DuckDB|more recent version of DuckDB/,
    code: "STORE_FROM_NEWER_VERSION",
    explain: (place) => `The store in ${place} was written by a newer version.`,
  },
  {
    pattern: /Permission denied|EACCES|EPERM|EROFS|Read-only file system|ENOTDIR|EEXIST|EISDIR|Is a directory|Not a directory/,
    code: "STORE_UNREADABLE",
    explain: (place) => `The store in ${place} cannot be opened for reading and writing.`,
  },
  {
    pattern:
      /not a valid DuckDB database|Corrupt database|checksum|Serialization Error|Could not read enough bytes|Failed to deserialize|Failure while replaying WAL|not within the file|Failed to load metadata/i,
    code: "STORE_DAMAGED",
    explain: (place) => `The store in ${place} is damaged.`,
  },
];

/**
 * Turns a failure of the engine into one that the operator can mend, where it is one; any other failure comes back as it is.
 *
 * @param place the store's directory
 */
export function toStoreError(failure: unknown, place: string): unknown {
  if (failure instanceof OperatorError || !(failure instanceof Error)) return failure;
  const sign = SIGNS.find(({ pattern }) => pattern.test(failure.message));
  if (sign === undefined) return failure;
  const error = new OperatorError(sign.code, sign.explain(place));
  error.cause = failure;
  return error;
}

/** Whether the engine has given up on the database file: everything asked of it from now on fails the same way. */
export function isFatal(failure: unknown): boolean {
  return failure instanceof Error && /database has been invalidated|FATAL Error|Detach and reattach the database/.test(failure.message);
}

/**
 * Whether a transaction is durable though it failed: the engine could not bring its log into the file afterwards, most often
 * for want of space, and answers no more until it is opened again.
 */
export function isCommitted(failure: unknown): boolean {
  return failure instanceof Error && /COMMIT succeeded and is durable/.test(failure.message);
}

/** Whether a question needed more memory than the engine had left. */
export function isOutOfMemory(failure: unknown): boolean {
  return failure instanceof Error && /^Out of Memory/i.test(failure.message) && !isFatal(failure);
}
