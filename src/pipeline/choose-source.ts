import { resolve } from "node:path";
import type { Checkpoint } from "../store/store.ts";
import type { FilePlan } from "./file-plan.ts";
import type { KnownFile } from "./find-known-file.ts";
import { goesOn } from "./goes-on.ts";

/**
 * The source that a file is read into. It goes on where its log's newest line stands; one that comes late, with older
 * lines, is a source of its own, named by its path. Logs that a server writes side by side are one source in any order, and so are
 * files of which the reader knows again what it has told.
 *
 * @param checkpoints by source
 */
export function chooseSource(
  plan: Pick<FilePlan, "file" | "source" | "format" | "beginsAt">,
  known: KnownFile | undefined,
  checkpoints: ReadonlyMap<string, Checkpoint>,
): string {
  if (known !== undefined) return known.checkpoint.source;
  if (plan.format.interleaved !== undefined || plan.format.knowsAgain === true) return plan.source;
  const isFree = (source: string): boolean => !checkpoints.has(source) || goesOn(plan, checkpoints.get(source));
  if (isFree(plan.source)) return plan.source;
  const path = resolve(plan.file.path);
  if (isFree(path)) return path;
  for (let copy = 2; ; copy++) if (isFree(`${path} (${copy})`)) return `${path} (${copy})`;
}
