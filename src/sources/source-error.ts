import { OperatorError } from "../model/operator-error.ts";
import { UnpackError } from "./unpack-error.ts";

/** What a failed system call on a source means to the operator; anything else is returned as it came. */
export function sourceError(failure: unknown, path: string): unknown {
  if (failure instanceof UnpackError) return unpackError(failure, path);
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
      return cutOff(path);
    case "Z_DATA_ERROR":
    case "ERR_BUFFER_TOO_LARGE":
      return new OperatorError("SOURCE_CORRUPT", `${path} is damaged: ${failure.message}`);
    default:
      return "syscall" in failure ? systemError(failure, String(failure.code), path) : failure;
  }
}

function cutOff(path: string): OperatorError {
  return new OperatorError("SOURCE_CORRUPT", `${path} is cut off: it ends in the middle of its compressed content`);
}

/** Where Debian has the program. */
const PACKAGES = { gzip: "gzip", xz: "xz-utils", zstd: "zstd", bzip2: "bzip2" } as const;

function unpackError({ reason, packing }: UnpackError, path: string): OperatorError {
  switch (reason) {
    case "cut-off":
      return cutOff(path);
    case "damaged":
      return new OperatorError(
        "SOURCE_CORRUPT",
        `${path} is damaged, or packed to need more memory than it may: ${packing} does not unpack it`,
      );
    case "no-program":
      return new OperatorError(
        "UNPACKER_NOT_FOUND",
        `${path} is compressed with ${packing}, and there is no program of that name here`,
        `Install it (on Debian: apt install ${PACKAGES[packing]}), or unpack the file elsewhere first.`,
      );
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
