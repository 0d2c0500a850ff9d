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
    case "EMFILE":
    case "ENFILE":
      return new OperatorError("SOURCE_UNREADABLE", `${path} cannot be read: too many files are open`, "Raise the limit: ulimit -n 4096");
    case "Z_BUF_ERROR":
      return new OperatorError("SOURCE_CORRUPT", `${path} is cut off: it ends in the middle of its compressed content`);
    case "Z_DATA_ERROR":
    case "ERR_BUFFER_TOO_LARGE":
      return new OperatorError("SOURCE_CORRUPT", `${path} is damaged: ${failure.message}`);
    default:
      return "syscall" in failure ? systemError(failure, String(failure.code), path) : failure;
  }
}

/** Disk, network share or name: the system's own code says it best. */
function systemError(failure: Error, code: string, path: string): OperatorError {
  const error = new OperatorError(
    "SOURCE_UNREADABLE",
    `${path} cannot be read: the system reports ${code}`,
    "Check the disk or the share it is on, then run the command again: it continues where it stopped.",
  );
  error.cause = failure;
  return error;
}
