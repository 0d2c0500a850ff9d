import { OperatorError } from "../model/operator-error.ts";
import { findFormat, READER_FORMATS, type Recognition, recognizeFormat } from "../readers/formats.ts";
import { findLogBeginning, type LogBeginning } from "../readers/log-beginning.ts";
import type { ReaderFormat } from "../readers/reader.ts";

import { openLogContent } from "../sources/log-content.ts";
import type { LogFile } from "../sources/log-file.ts";
import { readSampleLines } from "../sources/sample-lines.ts";
import { folderSourceNameOf, sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint } from "../store/store.ts";
import { findKnownFile } from "./find-known-file.ts";

/** A file, and what the operator said about it. */
export interface FileRequest {
  readonly path: string;
  /** A reader's name, or `auto`. */
  readonly reader: string;
  /** Year of the first line; `null`: by the file's date. */
  readonly year: number | null;
  /** IANA zone of the logging host. */
  readonly timeZone: string;
  /** It may be missing for a moment, and the rotated parts that go on from what was read are read before it. */
  readonly isFollowed?: boolean;
}

/** One file to be read, and how. */
export interface FilePlan {
  readonly file: LogFile;
  /** The source that the file belongs to. */
  readonly source: string;
  readonly format: ReaderFormat;
  readonly timeZone: string;
  /** Epoch milliseconds UTC of the first line, or where the format places the file; 0 for a file that is known. */
  readonly beginsAt: number;
  readonly year: number;
  /** How its format was found out; `null` where it was named or known. */
  readonly recognition: Recognition | null;
  /** Found beside a log that is followed, not named. */
  readonly isRotatedPart: boolean;
}

/**
 * Plans how a file is to be read.
 *
 * @param file with something in it
 * @param checkpoints by source
 * @throws OperatorError when it cannot be read or its format is not known
 */
export async function planFile(request: FileRequest, file: LogFile, checkpoints: ReadonlyMap<string, Checkpoint>): Promise<FilePlan> {
  const known = await findKnownFile(file, checkpoints.values());
  const shared = { file, timeZone: request.timeZone, isRotatedPart: false };
  if (known !== undefined) {
    const { source, reader, accounting } = known.checkpoint;
    const year = new Date(accounting.lastLineAt ?? file.modifiedAt).getUTCFullYear();
    return { ...shared, source, format: formatNamed(reader), recognition: null, beginsAt: 0, year };
  }
  const source = sourceNameOf(file.path);
  const lines = await readSample(file);
  const recognition = request.reader === "auto" ? (recognizeFormat(lines) ?? null) : null;
  const format = recognition?.format ?? findFormatNamed(request, checkpoints.get(source)?.reader);
  if (format === undefined) throw unknownFormat(file.path);
  const beginning = findLogBeginning(lines, format, request.timeZone, file.modifiedAt, request.year) ?? beginningOnOrder(request, file);
  if (beginning === undefined) throw unknownFormat(file.path);
  const beginsAt = format.interleaved?.placeOf?.(lines, beginning.at) ?? beginning.at;
  return { ...shared, source: nameSource(source, file.path, format), format, recognition, beginsAt, year: beginning.year };
}

/** Logs that a server writes side by side belong together by their folder, whatever their files are called. */
function nameSource(source: string, path: string, { interleaved }: ReaderFormat): string {
  if (interleaved === undefined) return source;
  const folder = folderSourceNameOf(path);
  return interleaved.label === undefined ? folder : `${folder} (${interleaved.label})`;
}

/** Whoever names the reader has the file read, and all its lines accounted for, even if none has a time that can be read. */
function beginningOnOrder({ reader, year }: FileRequest, { modifiedAt }: LogFile): LogBeginning | undefined {
  return reader === "auto" ? undefined : { at: modifiedAt, year: year ?? new Date(modifiedAt).getUTCFullYear() };
}

/** A part of a log that is known may hold no line of the mail server: then it is read as the others. */
function findFormatNamed({ reader }: FileRequest, readerOfSource: string | undefined): ReaderFormat | undefined {
  const name = reader === "auto" ? readerOfSource : reader;
  return name === undefined ? undefined : formatNamed(name);
}

async function readSample(file: LogFile): Promise<readonly string[]> {
  const content = await openLogContent(file);
  try {
    return await readSampleLines(content);
  } finally {
    await content.close();
  }
}

function formatNamed(name: string): ReaderFormat {
  const format = findFormat(name);
  if (format !== undefined) return format;
  throw new OperatorError("INVALID_ARGUMENT", `There is no reader named ${name}`, `Name one of these: ${formatNames()}.`);
}

function unknownFormat(path: string): OperatorError {
  return new OperatorError(
    "SOURCE_FORMAT_UNKNOWN",
    `${path} holds no line of a mail server that Postseal knows`,
    `Known are: ${formatNames()}. Check that it is the mail log.`,
  );
}

function formatNames(): string {
  return READER_FORMATS.map(({ name }) => name).join(", ");
}
