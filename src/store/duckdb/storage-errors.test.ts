import { describe, expect, test } from "vitest";
import { OperatorError } from "../../model/operator-error.ts";
import { isCommitted, isFatal, toStoreError } from "./storage-errors.ts";

describe("toStoreError tells", () => {
  test.for([
    ['IO Error: Could not write file "/x/postseal.duckdb.wal": No space left on device', "STORE_DISK_FULL"],
    ["IO Error: Checkpoint failed: failed to offload data block of size 256.0 KiB (0 bytes/0 bytes used).", "STORE_DISK_FULL"],
    ["EDQUOT: disk quota exceeded, mkdir '/x'", "STORE_DISK_FULL"],
    ['IO Error: Could not set lock on file "/x": Conflicting lock is held in /usr/bin/node (PID 7)', "STORE_IN_USE"],
    ['IO Error: Cannot open file "/x/postseal.duckdb": Permission denied', "STORE_UNREADABLE"],
    ["EACCES: permission denied, mkdir '/x'", "STORE_UNREADABLE"],
    ['IO Error: Cannot open file "/x/postseal.duckdb": Read-only file system', "STORE_UNREADABLE"],
    ['IO Error: The file "/x" exists, but it is not a valid DuckDB database file!', "STORE_DAMAGED"],
    ["IO Error: Corrupt database file: computed checksum 1 does not match stored checksum 2 in block at location 4096", "STORE_DAMAGED"],
    [
      "IO Error: Trying to read a database file with version number 99, but we can only read versions between 64 and 67.",
      "STORE_FROM_NEWER_VERSION",
    ],
  ] as const)("%s", ([message, code]) => {
    const error = toStoreError(new Error(message), "/x");
    expect(error).toBeInstanceOf(OperatorError);
    expect(error).toMatchObject({ code, cause: { message } });
  });

  test("nothing about a failure that no operator can mend", () => {
    const failure = new Error("Binder Error: Referenced column not found");
    expect(toStoreError(failure, "/x")).toBe(failure);
  });

  test("nothing more about a failure that is explained already", () => {
    const failure = new OperatorError("STORE_NOT_FOUND", "There is no store in /checksum.");
    expect(toStoreError(failure, "/x")).toBe(failure);
  });
});

const AFTER_COMMIT =
  "IO Error: Transaction COMMIT succeeded and is durable, but the autocheckpoint failed. Detach and reattach the database to recover.";

test("a transaction that is durable is told from one that is not", () => {
  expect(isCommitted(new Error(AFTER_COMMIT))).toBe(true);
  expect(isCommitted(new Error("TransactionContext Error: Failed to commit: No space left on device"))).toBe(false);
});

test("a failure after which the engine answers no more is fatal", () => {
  expect(isFatal(new Error(AFTER_COMMIT))).toBe(true);
  expect(isFatal(new Error("FATAL Error: Failed: database has been invalidated because of a previous fatal error."))).toBe(true);
  expect(isFatal(new Error("Binder Error: Referenced column not found"))).toBe(false);
});
