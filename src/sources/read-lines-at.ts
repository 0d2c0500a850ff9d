import { OperatorError } from "../model/operator-error.ts";
import type { FileCheckpoint } from "../store/store.ts";
import { beginsAs } from "./file-identity.ts";
import { type LogContent, openLogContent } from "./log-content.ts";
import { type LogFile, readLogFile } from "./log-file.ts";
import { findMovedMail } from "./mail-folder.ts";
import { findRotatedSiblings } from "./rotated-siblings.ts";
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
    const found = await ifThere(() => readPlaces(known, places));
    for (const [place, text] of found ?? []) texts.set(place + known.streamStart, text);
  }
  return texts;
}

/** Places within each file. */
function placesByFile(newestFirst: readonly FileCheckpoint[], positions: readonly number[]): ReadonlyMap<FileCheckpoint, number[]> {
  const places = new Map<FileCheckpoint, number[]>();
  for (const position of positions) {
    const file = newestFirst.find(({ streamStart }) => streamStart <= position);
    if (file === undefined) continue;
    places.set(file, [...(places.get(file) ?? []), position - file.streamStart]);
  }
  return places;
}

/** Gone, unreadable or damaged since: the caller says that the line is not there any more. */
async function ifThere<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (failure) {
    if (failure instanceof OperatorError) return undefined;
    throw failure;
  }
}

async function readPlaces(known: FileCheckpoint, places: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const file = await findFile(known);
  if (file === undefined) return new Map();
  const content = await openLogContent(file);
  try {
    return file.compression === "none" ? await readEach(content, places) : await readThrough(content, places);
  } finally {
    await content.close();
  }
}

/** The file under its old name, else a sibling of the same log that begins the same. */
async function findFile(known: FileCheckpoint): Promise<LogFile | undefined> {
  const moved = await findMovedMail(known.path);
  const siblings = moved === undefined ? await ifThere(() => findRotatedSiblings(known.path)) : [moved];
  for (const path of [known.path, ...(siblings ?? [])]) {
    const file = await ifThere(() => readLogFile(path));
    if (file !== undefined && beginsAs(file, known)) return file;
  }
  return undefined;
}

async function readEach(content: LogContent, places: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  for (const place of places) {
    const text = await readLineFrom(content, place);
    if (text !== undefined) texts.set(place, text);
  }
  return texts;
}

async function readLineFrom(content: LogContent, place: number): Promise<string | undefined> {
  for await (const chunk of content.chunks(place)) {
    const end = chunk.indexOf(10);
    return renderLine(chunk, 0, end === -1 ? chunk.length : end);
  }
  return undefined;
}

/** A compressed copy is unpacked once for all places. */
async function readThrough(content: LogContent, places: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const wanted = new Set(places);
  const splitter = createLineSplitter(
    0,
    (buffer, start, end, position) => {
      if (wanted.has(position)) texts.set(position, renderLine(buffer, start, end));
    },
    () => {},
  );
  for await (const chunk of content.chunks(0)) {
    splitter.feed(chunk);
    if (texts.size === wanted.size) return texts;
  }
  splitter.finish();
  return texts;
}

function renderLine(buffer: Buffer, start: number, end: number): string {
  return buffer.toString("utf8", start, Math.min(end, start + MAX_SHOWN_BYTES)).replace(/\r$/, "");
}
