import type { Checkpoint } from "../store/store.ts";
import type { FilePlan } from "./file-plan.ts";

/** The lines of two files may overlap by this much where a log was rotated. */
const ROTATION_SLOP_MS = 2000;

/** Whether a file begins where its source's newest line stands, or later. Nothing goes on from a source that was never read. */
export function goesOn({ beginsAt }: Pick<FilePlan, "beginsAt">, checkpoint: Checkpoint | undefined): boolean {
  const newest = checkpoint?.accounting.lastLineAt ?? null;
  return newest !== null && beginsAt >= newest - ROTATION_SLOP_MS;
}
