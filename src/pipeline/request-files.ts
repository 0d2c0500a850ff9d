import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import type { FileRequest } from "./file-plan.ts";

/** Files to be read, and what the command line said about them. */
export interface FileWishes {
  readonly files: readonly string[];
  readonly config: Config;
  readonly reader: string;
  readonly year: number | null;
  readonly timeZone: string | null;
}

/** What is asked of each file: the command line's word, else its source's in the configuration, else this machine's. */
export function requestFiles({ files, config, reader, year, timeZone }: FileWishes): readonly FileRequest[] {
  return files.map((path) => {
    const source = config.sources.find(({ file }) => isWithin(path, file));
    return {
      path,
      reader: reader === "auto" ? (source?.reader ?? "auto") : reader,
      year,
      timeZone: timeZone ?? source?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  });
}

/** Whether a file belongs to a source, which may be a folder. */
export function isWithin(path: string, source: string): boolean {
  return resolve(path) === resolve(source) || resolve(path).startsWith(`${resolve(source)}/`);
}
