import { stat } from "node:fs/promises";
import { resolve } from "node:path";
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

/** Looks into every directory of mail that was named. */
export async function splitRequests(requests: readonly FileRequest[]): Promise<SplitRequests> {
  const logs: FileRequest[] = [];
  const folders: MailFolder[] = [];
  for (const request of requests) {
    const facts = request.isFollowed === true ? undefined : await stat(request.path).catch(() => undefined); // told by the reading
    if (facts?.isDirectory() !== true) {
      logs.push(request);
      continue;
    }
    folders.push({ folder: resolve(request.path), paths: (await findMailFiles(request.path)).map((path) => resolve(path)) });
  }
  return { logs, folders };
}
