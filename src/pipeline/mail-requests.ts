import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { OperatorError } from "../model/operator-error.ts";
import { findMailFiles } from "../sources/mail-folder.ts";
import type { FileRequest } from "./file-plan.ts";

/** The messages of one directory. */
export interface MailFolder {
  /** Absolute path: the source's name. */
  readonly folder: string;
  readonly paths: readonly string[];
}

/** Log files, and directories of mail. */
export interface SplitRequests {
  readonly logs: readonly FileRequest[];
  readonly folders: readonly MailFolder[];
}

/**
 * Looks into every directory that was named.
 *
 * @throws OperatorError SOURCE_UNREADABLE for one without mail
 */
export async function splitRequests(requests: readonly FileRequest[]): Promise<SplitRequests> {
  const logs: FileRequest[] = [];
  const folders: MailFolder[] = [];
  for (const request of requests) {
    const facts = request.isFollowed === true ? undefined : await stat(request.path).catch(() => undefined); // told by the reading
    if (facts?.isDirectory() !== true) {
      logs.push(request);
      continue;
    }
    const paths = (await findMailFiles(request.path)).map((path) => resolve(path));
    if (paths.length === 0) throw withoutMail(request.path);
    folders.push({ folder: resolve(request.path), paths });
  }
  return { logs, folders };
}

function withoutMail(path: string): OperatorError {
  return new OperatorError(
    "SOURCE_UNREADABLE",
    `${path} is a directory without mail`,
    "Name the log files in it. A directory is read when it is a Maildir or holds .eml files.",
  );
}
