import { open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OperatorError } from "../model/operator-error.ts";
import type { FileCheckpoint } from "../store/store.ts";
import { beginsAs } from "./file-identity.ts";
import { type LogFile, readLogFile, streamLogFile } from "./log-file.ts";
import { sourceNameOf } from "./source-name.ts";
import { createLineSplitter } from "./split-lines.ts";

/** Longest line shown. */
const MAX_SHOWN_BYTES = 8192;

/**
 * Reads single lines again, from the file they were read from or from its rotated or compressed copy.
 *
 * @param files of the source
 * @param positions of line starts in the source's stream
 * @returns the text by position; a line whose log is gone is left out
 */
export async function readLinesAt(files: readonly FileCheckpoint[], positions: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const ordered = files.toSorted((left, right) => right.streamStart - left.streamStart);
  for (const [known, places] of placesByFile(ordered, positions)) {
    const file = await findFile(known);
    if (file === undefined) continue;
    const found = file.compression === "none" ? await readPlain(file, places) : await readCompressed(file, places);
    for (const [place, text] of found) texts.set(place + known.streamStart, text);
  }
  return texts;
}

/** Places within each file, ascending. */
function placesByFile(newestFirst: readonly FileCheckpoint[], positions: readonly number[]): ReadonlyMap<FileCheckpoint, number[]> {
  const places = new Map<FileCheckpoint, number[]>();
  for (const position of positions.toSorted((left, right) => left - right)) {
    const file = newestFirst.find(({ streamStart }) => streamStart <= position);
    if (file === undefined) continue;
    places.set(file, [...(places.get(file) ?? []), position - file.streamStart]);
  }
  return places;
}

/** The file under its old name, else a sibling of the same log that begins the same. */
async function findFile(known: FileCheckpoint): Promise<LogFile | undefined> {
  const directory = dirname(known.path);
  const name = sourceNameOf(known.path);
  const siblings = await readdir(directory).catch(() => []);
  const candidates = [known.path, ...siblings.map((sibling) => join(directory, sibling)).filter((path) => sourceNameOf(path) === name)];
  for (const path of candidates) {
    const file = await readIfThere(path);
    if (file !== undefined && beginsAs(file, known)) return file;
  }
  return undefined;
}

async function readIfThere(path: string): Promise<LogFile | undefined> {
  try {
    return await readLogFile(path);
  } catch (failure) {
    if (failure instanceof OperatorError) return undefined; // gone, or no log: the caller says so
    throw failure;
  }
}

async function readPlain(file: LogFile, places: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const handle = await open(file.path, "r");
  try {
    const buffer = Buffer.alloc(MAX_SHOWN_BYTES);
    for (const place of places) {
      const { bytesRead } = await handle.read(buffer, 0, MAX_SHOWN_BYTES, place);
      if (bytesRead === 0) continue;
      const end = buffer.subarray(0, bytesRead).indexOf(10);
      texts.set(place, buffer.toString("utf8", 0, end === -1 ? bytesRead : end).replace(/\r$/, ""));
    }
  } finally {
    await handle.close();
  }
  return texts;
}

async function readCompressed(file: LogFile, places: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const wanted = new Set(places);
  const splitter = createLineSplitter(
    0,
    (buffer, start, end, position) => {
      if (wanted.has(position)) texts.set(position, buffer.toString("utf8", start, Math.min(end, start + MAX_SHOWN_BYTES)));
    },
    () => {},
  );
  for await (const chunk of streamLogFile(file, 0, () => {})) {
    splitter.feed(chunk);
    if (texts.size === wanted.size) return texts;
  }
  splitter.finish();
  return texts;
}
