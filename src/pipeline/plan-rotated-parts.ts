import { stat } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import { type LogFile, readLogFile } from "../sources/log-file.ts";
import { findRotatedSiblings } from "../sources/rotated-siblings.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint } from "../store/store.ts";
import { type FilePlan, type FileRequest, planFile } from "./file-plan.ts";
import { findKnownFile } from "./find-known-file.ts";
import { goesOn } from "./goes-on.ts";

/** What is remembered between two looks at a log that is followed. */
export interface RotationMemory {
  /** Files that were the log itself: whatever they are called later, they are read to their end. */
  readonly inodes: Set<number>;
  /** Rotated parts that there was nothing more to read in, by `markOf`. */
  readonly settled: Set<string>;
}

/** A file as it stands on disk: another file, or more in it, gives another mark. */
export function markOf(facts: { readonly inode: number; readonly diskBytes: number; readonly modifiedAt: number }): string {
  return `${facts.inode} ${facts.diskBytes} ${facts.modifiedAt}`;
}

/**
 * The rotated parts of a followed log that go on from what was read: what was written to it just before it was moved
 * away, and parts that came and went while nobody looked. Older ones, which nobody asked for, are left alone.
 *
 * @param current the log itself, if it is there
 */
export async function planRotatedParts(
  request: FileRequest,
  current: LogFile | undefined,
  checkpoints: ReadonlyMap<string, Checkpoint>,
  memory: RotationMemory,
): Promise<readonly FilePlan[]> {
  const plans: FilePlan[] = [];
  const unwanted: string[] = [];
  const places = await readPlaces(request.path);
  if (places.get(request.path)?.inode !== current?.inode) throw moved(request.path);
  for (const [path, place] of places) {
    const mark = markOf(place);
    if (path === request.path || memory.settled.has(mark)) continue;
    const plan = await planPart({ ...request, path, year: null }, checkpoints, memory);
    if (plan === undefined) unwanted.push(mark);
    else plans.push(plan);
  }
  if (!isSameRotation(places, await readPlaces(request.path))) throw moved(request.path);
  for (const mark of unwanted) memory.settled.add(mark);
  if (current !== undefined) memory.inodes.add(current.inode);
  return plans;
}

interface Place {
  readonly inode: number;
  readonly diskBytes: number;
  readonly modifiedAt: number;
}

/** The log and its parts by path, as far as they are there. */
async function readPlaces(path: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  for (const each of [path, ...(await findRotatedSiblings(path))]) {
    const facts = await stat(each).catch(() => undefined); // moved on, compressed or removed meanwhile
    if (facts !== undefined) places.set(each, { inode: facts.ino, diskBytes: facts.size, modifiedAt: facts.mtimeMs });
  }
  return places;
}

/** Files that are renamed one after the other can be seen twice or not at all: then everything is to be looked at again. */
function isSameRotation(left: ReadonlyMap<string, Place>, right: ReadonlyMap<string, Place>): boolean {
  return left.size === right.size && [...left].every(([path, { inode }]) => right.get(path)?.inode === inode);
}

/** The log itself must not be read before all that was written to its parts. */
function moved(path: string): OperatorError {
  return new OperatorError("SOURCE_REPLACED", `${path} was rotated at the moment it was to be read`);
}

async function planPart(
  request: FileRequest,
  checkpoints: ReadonlyMap<string, Checkpoint>,
  memory: RotationMemory,
): Promise<FilePlan | undefined> {
  try {
    const file = await readLogFile(request.path);
    if (file.head.length === 0 || !(await mayHoldMore(file, checkpoints))) return undefined;
    const plan = { ...(await planFile(request, file, checkpoints)), isRotatedPart: true };
    const isWanted = plan.beginsAt === 0 || memory.inodes.has(file.inode) || goesOn(plan, checkpoints.get(sourceNameOf(request.path)));
    return isWanted ? plan : undefined;
  } catch (failure) {
    if (!(failure instanceof OperatorError) || failure.code === "SOURCE_REPLACED") throw failure;
    if (failure.code === "SOURCE_NOT_FOUND") throw moved(request.path);
    return undefined; // being compressed, of another format, or not readable: no reason not to follow the log itself
  }
}

/** Parts of a log are read one after the other, so that only the newest can have more. Unpacking the others would cost for nothing. */
async function mayHoldMore(file: LogFile, checkpoints: ReadonlyMap<string, Checkpoint>): Promise<boolean> {
  const known = await findKnownFile(file, checkpoints.values());
  if (known === undefined) return true;
  if (file.compression === "none") return file.diskBytes > known.entry.position;
  return known.checkpoint.files.at(-1)?.streamStart === known.entry.streamStart;
}
