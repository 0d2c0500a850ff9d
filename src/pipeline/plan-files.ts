import { OperatorError } from "../model/operator-error.ts";
import { HEAD_BYTES, isSeekable, type LogFile, readLogFile } from "../sources/log-file.ts";
import type { Checkpoint } from "../store/store.ts";
import { type FilePlan, type FileRequest, planFile } from "./file-plan.ts";
import { planRotatedParts, type RotationMemory } from "./plan-rotated-parts.ts";

/** What is to be read, oldest first, and what there is nothing to read in. */
export interface Plans {
  readonly plans: readonly FilePlan[];
  readonly empty: readonly string[];
  /** Without one whole line. */
  readonly cutOff: readonly string[];
  /** All that is in them is the beginning of another of the files. */
  readonly copies: readonly string[];
}

/**
 * Looks at all files before any is read.
 *
 * @param checkpoints by source
 * @throws OperatorError when one cannot be read or its format is not known
 */
export async function planFiles(
  requests: readonly FileRequest[],
  checkpoints: ReadonlyMap<string, Checkpoint>,
  memory: RotationMemory,
): Promise<Plans> {
  const plans: FilePlan[] = [];
  const empty: string[] = [];
  const cutOff: string[] = [];
  for (const request of requests) {
    const file = request.isFollowed === true ? await findFollowed(request.path) : await readLogFile(request.path);
    if (file === undefined || file.head.length === 0) empty.push(request.path);
    else if (hasNoWholeLine(file)) cutOff.push(request.path);
    else plans.push(await planFile(request, file, checkpoints));
    // After the log itself: whatever it holds by now was written when these were complete.
    if (request.isFollowed === true) plans.push(...(await planRotatedParts(request, file, checkpoints, memory)));
  }
  const copies = plans.filter((plan) => plans.some((other) => isBeginningOf(plan.file, other.file)));
  return {
    plans: plans.filter((plan) => !copies.includes(plan)).sort(oldestFirst),
    empty,
    cutOff,
    copies: copies.map(({ file }) => file.path),
  };
}

/** Between being moved away and created anew, a log is not there. */
async function findFollowed(path: string): Promise<LogFile | undefined> {
  try {
    return await readLogFile(path);
  } catch (failure) {
    if (failure instanceof OperatorError && failure.code === "SOURCE_NOT_FOUND") return undefined;
    throw failure;
  }
}

function hasNoWholeLine(file: LogFile): boolean {
  const { diskBytes, head } = file;
  return isSeekable(file) && diskBytes <= head.length && !head.includes(10);
}

/** Small files are known by all that is in them; whether a larger one was read already is found when it is its turn. */
function isBeginningOf(small: LogFile, large: LogFile): boolean {
  const { length } = small.head;
  return length < HEAD_BYTES && length < large.head.length && large.head.subarray(0, length).equals(small.head);
}

/** Parts that begin within the same second are told apart by when they were last written to. */
function oldestFirst(left: FilePlan, right: FilePlan): number {
  return left.beginsAt - right.beginsAt || left.file.modifiedAt - right.file.modifiedAt;
}
