import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { matchesPattern } from "../model/file-pattern.ts";
import { OperatorError } from "../model/operator-error.ts";
import { identityOf } from "../sources/file-identity.ts";
import { type LogFile, readHeldFile, readLogFile } from "../sources/log-file.ts";
import { findRotatedSiblings } from "../sources/rotated-siblings.ts";
import { compareRotation } from "../sources/rotation-order.ts";
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
  /** Parts that were there before the log was followed and nobody asked for, by the hash of their beginning. */
  readonly unwanted: Set<string>;
  /** Logs that were looked at: a part that appears beside one afterwards is new. */
  readonly looked: Set<string>;
}

/** A file as it stands on disk: another file, or more in it, gives another mark. */
export function markOf(facts: { readonly inode: number; readonly diskBytes: number; readonly modifiedAt: number }): string {
  return `${facts.inode} ${facts.diskBytes} ${facts.modifiedAt}`;
}

/**
 * The rotated parts of a followed log that go on from what was read: what was written to it just before it was moved
 * away, and parts that came and went while nobody looked. Older ones are left alone, unless somebody asked for them.
 *
 * @param current the log itself, if it is there
 */
export async function planRotatedParts(
  request: FileRequest,
  current: LogFile | undefined,
  checkpoints: ReadonlyMap<string, Checkpoint>,
  memory: RotationMemory,
): Promise<readonly FilePlan[]> {
  const log: FollowedLog = { request, source: sourceNameOf(request.path), checkpoints, memory };
  const plans: FilePlan[] = [];
  const unwanted: string[] = [];
  const places = await readPlaces(log, current);
  if (places.get(request.path)?.inode !== current?.inode) throw moved(request.path);
  for (const [path, place] of places) {
    const mark = markOf(place);
    if (place.inode === current?.inode || memory.settled.has(mark)) continue;
    const plan = await planPart(log, path, place.inode, [...places.keys()]);
    if (plan === undefined) unwanted.push(mark);
    else plans.push(plan);
  }
  plans.push(...(await planUnnamed(log, new Set([...places.values()].map(({ inode }) => inode)))));
  if (!isSameRotation(places, await readPlaces(log, current))) throw moved(request.path);
  for (const mark of unwanted) memory.settled.add(mark);
  memory.looked.add(log.source);
  if (current !== undefined) memory.inodes.add(current.inode);
  return plans;
}

/** A log that is followed, and what is known of it. */
interface FollowedLog {
  readonly request: FileRequest;
  readonly source: string;
  readonly checkpoints: ReadonlyMap<string, Checkpoint>;
  readonly memory: RotationMemory;
}

interface Place {
  readonly inode: number;
  readonly diskBytes: number;
  readonly modifiedAt: number;
}

/**
 * The log and its parts by path, as far as they are there. Behind a symbolic link the parts stand where it points to, or
 * where it pointed to when it was last read.
 */
async function readPlaces(
  { request, source, checkpoints }: FollowedLog,
  current: LogFile | undefined,
): Promise<ReadonlyMap<string, Place>> {
  const lastRead = checkpoints.get(source)?.files.at(-1)?.path;
  const logs = new Set([request.path, current?.place, lastRead].filter((path) => path !== undefined));
  const paths = new Set<string>([request.path]);
  for (const path of logs) {
    if (path !== request.path && dirname(path) === dirname(request.path) && sourceNameOf(path) === source) continue; // found beside it
    paths.add(path);
    for (const part of await findParts(path, path === request.path)) paths.add(part);
  }
  const places = new Map<string, Place>();
  for (const path of paths) {
    const facts = await stat(path).catch(() => undefined); // moved on, compressed or removed meanwhile
    if (facts !== undefined) places.set(path, { inode: facts.ino, diskBytes: facts.size, modifiedAt: facts.mtimeMs });
  }
  return places;
}

/** A directory that was the log's once may be gone. */
async function findParts(path: string, isRequired: boolean): Promise<readonly string[]> {
  try {
    return await findRotatedSiblings(path);
  } catch (failure) {
    if (isRequired || !(failure instanceof OperatorError)) throw failure;
    return [];
  }
}

/** Files that are renamed one after the other can be seen twice or not at all: then everything is to be looked at again. */
function isSameRotation(left: ReadonlyMap<string, Place>, right: ReadonlyMap<string, Place>): boolean {
  return left.size === right.size && [...left].every(([path, { inode }]) => right.get(path)?.inode === inode);
}

/** The log itself must not be read before all that was written to its parts. */
function moved(path: string): OperatorError {
  return new OperatorError("SOURCE_REPLACED", `${path} was rotated at the moment it was to be read`);
}

async function planPart(log: FollowedLog, path: string, inode: number, paths: readonly string[]): Promise<FilePlan | undefined> {
  const { request, checkpoints } = log;
  const held = request.held?.find((each) => each.inode === inode);
  try {
    const file = held === undefined ? await readLogFile(path) : await readHeldFile(held, path);
    if (file.head.length === 0 || !(await mayHoldMore(file, checkpoints))) return undefined;
    const plan = await planFile({ ...request, path, year: null }, file, checkpoints);
    if (plan.beginsAt === 0) return { ...plan, isRotatedPart: true };
    const isNext = await followsWhatWasRead(log, plan, paths);
    const isWanted = isNext || (request.pattern !== undefined && matchesPattern(path, request.pattern));
    if (!isWanted) log.memory.unwanted.add(identityOf(file).headHash);
    return isWanted ? { ...plan, source: log.source, isRotatedPart: true, isNext } : undefined;
  } catch (failure) {
    if (!(failure instanceof OperatorError) || failure.code === "SOURCE_REPLACED") throw failure;
    if (failure.code === "SOURCE_NOT_FOUND") throw moved(request.path);
    return undefined; // being compressed, of another format, or not readable: no reason not to follow the log itself
  }
}

/** Parts that were the log itself, and have no name any more, or one elsewhere. */
async function planUnnamed(log: FollowedLog, inodes: ReadonlySet<number>): Promise<readonly FilePlan[]> {
  const plans: FilePlan[] = [];
  for (const { inode } of log.request.held ?? []) {
    if (inodes.has(inode)) continue;
    const plan = await planPart(log, log.request.path, inode, []);
    if (plan !== undefined) plans.push(plan);
  }
  return plans;
}

/** A clock is set back by this much at most: what appears and is older was put there by hand. */
const MOST_SET_BACK_MS = 86_400_000;

/** Whether a part that was never read comes after all that was. */
async function followsWhatWasRead(log: FollowedLog, { file, beginsAt }: FilePlan, paths: readonly string[]): Promise<boolean> {
  const { request, source, checkpoints, memory } = log;
  const checkpoint = checkpoints.get(source);
  if (memory.inodes.has(file.inode) || request.held?.some(({ inode }) => inode === file.inode) === true) return true;
  if (checkpoint === undefined) return request.pattern !== undefined;
  if (goesOn({ beginsAt }, checkpoint)) return true;
  const isNew = memory.looked.has(source) && !memory.unwanted.has(identityOf(file).headHash);
  if (isNew && goesOn({ beginsAt: beginsAt + MOST_SET_BACK_MS }, checkpoint)) return true;
  const lastRead = await findLastRead(checkpoint, paths);
  // Where that is gone, what is not much older than it comes after it more likely than before.
  if (lastRead === undefined) return goesOn({ beginsAt: beginsAt + MOST_SET_BACK_MS }, checkpoint);
  return compareRotation(file.path, lastRead) > 0;
}

/** Where the file is now that was read last. */
async function findLastRead(checkpoint: Checkpoint, paths: readonly string[]): Promise<string | undefined> {
  const last = checkpoint.files.at(-1)?.streamStart;
  for (const path of paths) {
    const known = await knownAt(path, checkpoint);
    if (known !== undefined && known === last) return path;
  }
  return undefined;
}

/** Where the file at a path begins in its source's stream; `undefined` for one that is not known, or cannot be read. */
async function knownAt(path: string, checkpoint: Checkpoint): Promise<number | undefined> {
  try {
    const known = await findKnownFile(await readLogFile(path), [checkpoint]);
    return known?.entry.streamStart;
  } catch (failure) {
    if (failure instanceof OperatorError) return undefined;
    throw failure;
  }
}

/** How many of a source's last files may have got more lines while they were rotated and compressed: the log, and the one before it. */
const UNSETTLED_FILES = 2;

/** Parts of a log are read one after the other, so that only the newest can have more. Unpacking the others would cost for nothing. */
async function mayHoldMore(file: LogFile, checkpoints: ReadonlyMap<string, Checkpoint>): Promise<boolean> {
  const known = await findKnownFile(file, checkpoints.values());
  if (known === undefined) return true;
  if (file.compression === "none") return file.diskBytes > known.entry.position;
  return known.checkpoint.files.slice(-UNSETTLED_FILES).some(({ streamStart }) => streamStart === known.entry.streamStart);
}
