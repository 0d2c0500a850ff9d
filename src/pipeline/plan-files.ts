import { stat } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import { HEAD_BYTES, isSeekable, type LogFile, readHeldFile, readLogFile } from "../sources/log-file.ts";
import { compareRotation } from "../sources/rotation-order.ts";
import { sourceError } from "../sources/source-error.ts";
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
  const plans: OfLog[] = [];
  const empty: string[] = [];
  const cutOff: string[] = [];
  for (const [log, request] of requests.entries()) {
    const ofLog: FilePlan[] = [];
    const file = request.isFollowed === true ? await findFollowed(request) : await readLogFile(request.path);
    if (file === undefined || file.head.length === 0) empty.push(request.path);
    else if (hasNoWholeLine(file)) cutOff.push(request.path);
    else ofLog.push(await planFile(request, file, checkpoints));
    // After the log itself: whatever it holds by now was written when these were complete.
    if (request.isFollowed === true) ofLog.push(...(await planRotatedParts(request, file, checkpoints, memory)));
    plans.push(...inRotationOrder(ofLog).map(({ plan, turn }) => ({ plan, turn, log })));
  }
  const ordered = plans.sort(inTurn).map(({ plan }) => plan);
  const copies = ordered.filter((plan) => ordered.some((other) => isBeginningOf(plan.file, other.file)));
  return {
    plans: ordered.filter((plan) => !copies.includes(plan)),
    empty,
    cutOff,
    copies: copies.map(({ file }) => file.path),
  };
}

/** Between being moved away and created anew, a log is not there. */
async function findFollowed({ path, held = [] }: FileRequest): Promise<LogFile | undefined> {
  try {
    const { ino } = await stat(path).catch((failure: unknown) => {
      throw sourceError(failure, path);
    });
    const log = held.find(({ inode }) => inode === ino);
    return log !== undefined ? await readHeldFile(log, path) : await readLogFile(path);
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

/** A file, and the time by which it takes its turn among all. */
interface PlanInTurn {
  readonly plan: FilePlan;
  readonly turn: number;
}

type OfLog = PlanInTurn & { readonly log: number };

/** Parts of different logs that take the same turn are told apart by when they were last written to. */
function inTurn(left: OfLog, right: OfLog): number {
  return left.turn - right.turn || (left.log === right.log ? 0 : left.plan.file.modifiedAt - right.plan.file.modifiedAt);
}

/** Oldest first. By time, but no part of a log before those that it followed by its name: a clock may have been set back. */
function inRotationOrder(plans: readonly FilePlan[]): readonly PlanInTurn[] {
  const newestFirst = plans.toSorted((left, right) => compareRotation(right.file.path, left.file.path) || newestWrittenFirst(left, right));
  const turns: PlanInTurn[] = [];
  let turn = Number.POSITIVE_INFINITY;
  for (const plan of newestFirst) {
    if (plan.beginsAt > 0) turn = Math.min(turn, plan.beginsAt);
    turns.push({ plan, turn: plan.beginsAt === 0 ? 0 : turn });
  }
  return turns.reverse();
}

/** Parts that begin within the same second are told apart by when they were last written to. */
function newestWrittenFirst(left: FilePlan, right: FilePlan): number {
  return right.beginsAt - left.beginsAt || right.file.modifiedAt - left.file.modifiedAt;
}
