import { OperatorError } from "../model/operator-error.ts";
import { type LogFile, readLogFile } from "../sources/log-file.ts";
import { mailNameOf } from "../sources/mail-folder.ts";
import type { FileCheckpoint } from "../store/store.ts";
import { type OpenFile, startLines, type Target } from "./read-content.ts";
import type { ReadingProgress } from "./source-run.ts";

/** Of a message only the header is looked at again: so much room lets 2,147,483,648 of them stand in one stream. */
const MAIL_ROOM_BYTES = 2 ** 22;

/**
 * Reads one message of a folder, from its beginning to its end. It becomes durable with those after it: a commit for each would
 * write what is known of all others again.
 *
 * @returns bytes of content
 */
export async function readMail(target: Target, { file, content }: Omit<OpenFile, "known">, progress: ReadingProgress): Promise<number> {
  const lines = startLines({ ...target, fileRoomBytes: MAIL_ROOM_BYTES }, { file, known: null, content }, progress.onLines);
  let bytes = 0;
  for await (const chunk of content.chunks(0, progress.onDiskBytes)) {
    lines.splitter.feed(chunk);
    bytes += chunk.length;
  }
  lines.splitter.finish();
  await lines.note();
  if (lines.isCommitDue()) await target.commitNow();
  return bytes;
}

/**
 * Looks at a message.
 *
 * @returns `undefined` when there is nothing to read: it is empty, was moved or removed meanwhile, or is no text
 * @throws OperatorError when it cannot be read
 */
export async function findMail(path: string): Promise<LogFile | undefined> {
  try {
    const file = await readLogFile(path);
    return file.head.length === 0 ? undefined : file;
  } catch (failure) {
    if (failure instanceof OperatorError && ["SOURCE_NOT_FOUND", "SOURCE_IS_BINARY"].includes(failure.code)) return undefined;
    throw failure;
  }
}

/** Whether a message was read before: told by its name, as in a Maildir no name is used twice. */
export function createKnownMailCheck(files: readonly FileCheckpoint[]): (path: string) => boolean {
  const names = new Set(files.map(({ path }) => mailNameOf(path)));
  return (path) => names.has(mailNameOf(path));
}
