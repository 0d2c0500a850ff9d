import { OperatorError } from "../model/operator-error.ts";

/** What a failed system call on a source means to the operator; anything else is returned as it came. */
export function sourceError(failure: unknown, path: string): unknown {
  if (!(failure instanceof Error) || failure instanceof OperatorError || !("code" in failure)) return failure;
  switch (failure.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new OperatorError("SOURCE_NOT_FOUND", `${path} does not exist`);
    case "EACCES":
    case "EPERM":
      return new OperatorError("SOURCE_UNREADABLE", `${path} cannot be read: permission denied`);
    case "EISDIR":
      return new OperatorError("SOURCE_UNREADABLE", `${path} is a directory`, "Name the log files in it.");
    case "EIO":
      return new OperatorError(
        "SOURCE_UNREADABLE",
        `${path} cannot be read: the disk reports an error`,
        "Check the disk, then run the command again: it continues where it stopped.",
      );
    case "Z_BUF_ERROR":
    case "Z_DATA_ERROR":
    case "ERR_BUFFER_TOO_LARGE":
      return new OperatorError("SOURCE_CORRUPT", `${path} is damaged or cut off (${failure.message})`);
    default:
      return failure;
  }
}
