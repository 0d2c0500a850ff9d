import { OperatorError } from "../model/operator-error.ts";
import { findFormat, READER_FORMATS, recognizeFormat } from "../readers/formats.ts";
import type { ReaderFormat } from "../readers/reader.ts";
import { findLogBeginning } from "../readers/syslog/first-time.ts";
import { beginsAs, readTailHash } from "../sources/file-identity.ts";
import { type LogFile, readLogFile } from "../sources/log-file.ts";
import { readSampleLines } from "../sources/sample-lines.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint, FileCheckpoint } from "../store/store.ts";

/** A file, and what the operator said about it. */
export interface FileRequest {
  readonly path: string;
  /** A reader's name, or `auto`. */
  readonly reader: string;
  /** Year of the first line; `null`: by the file's date. */
  readonly year: number | null;
  /** IANA zone of the logging host. */
  readonly timeZone: string;
  /** Read on only what has been begun: for the rotated parts of a log that is followed. */
  readonly onlyIfKnown?: boolean;
}

/** One file to be read, and how. */
export interface FilePlan {
  readonly file: LogFile;
  /** The source that the file belongs to. */
  readonly source: string;
  readonly format: ReaderFormat;
  readonly timeZone: string;
  /** Epoch milliseconds UTC of the first line; 0 for a file that is known. */
  readonly beginsAt: number;
  readonly year: number;
  /** The entry that the file was known by, or `null`: it has not been read before. */
  readonly known: FileCheckpoint | null;
}

/**
 * Looks at a file before it is read.
 *
 * @returns `undefined` when there is nothing in it to be read
 * @throws OperatorError when it cannot be read or its format is not known
 */
export async function planFile(request: FileRequest, checkpoints: readonly Checkpoint[]): Promise<FilePlan | undefined> {
  const { path, timeZone } = request;
  const file = await readLogFile(path);
  if (file.head.length === 0) return undefined;
  for (const checkpoint of checkpoints) {
    const known = await findKnown(file, checkpoint);
    if (known === undefined) continue;
    return { file, source: checkpoint.source, format: formatNamed(checkpoint.reader), timeZone, beginsAt: 0, year: 0, known };
  }
  if (request.onlyIfKnown === true) return undefined;
  const lines = await readSampleLines(file);
  const format = request.reader === "auto" ? recognizeFormat(lines) : formatNamed(request.reader);
  const beginning = findLogBeginning(lines, timeZone, file.modifiedAt, request.year);
  if (format === undefined || beginning === undefined) throw unknownFormat(path);
  return { file, source: sourceNameOf(path), format, timeZone, beginsAt: beginning.at, year: beginning.year, known: null };
}

/** The same content: it begins the same, and stands the same before the position it was read to. */
async function findKnown(file: LogFile, checkpoint: Checkpoint): Promise<FileCheckpoint | undefined> {
  for (const known of checkpoint.files.toReversed()) {
    if (beginsAs(file, known) && (await continues(file, known))) return known;
  }
  return undefined;
}

/** A copy that is shorter than what was read is known as well: a part of it. A compressed one is told by its beginning alone. */
async function continues(file: LogFile, known: FileCheckpoint): Promise<boolean> {
  if (file.compression !== "none" || file.diskBytes < known.position || known.tailHash === "") return true;
  return (await readTailHash(file, known.position)) === known.tailHash;
}

function formatNamed(name: string): ReaderFormat {
  const format = findFormat(name);
  if (format !== undefined) return format;
  const names = READER_FORMATS.map((known) => known.name).join(", ");
  throw new OperatorError("INVALID_ARGUMENT", `There is no reader named ${name}`, `Name one of these: ${names}.`);
}

function unknownFormat(path: string): OperatorError {
  const names = READER_FORMATS.map((known) => known.name).join(", ");
  return new OperatorError(
    "SOURCE_FORMAT_UNKNOWN",
    `${path} holds no line of a mail server that Postseal knows`,
    `Known are: ${names}. Check that it is the mail log.`,
  );
}
