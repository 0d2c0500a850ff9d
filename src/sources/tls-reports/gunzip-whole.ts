import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type UnpackBudget, UnpackFailure } from "./unpack-budget.ts";

const gunzipAsync = promisify(gunzip);

/**
 * Unpacks gzip, no further than the budget goes: a compressed report of a kilobyte may unpack to gigabytes.
 *
 * @throws UnpackFailure
 */
export async function gunzipWhole(bytes: Uint8Array, budget: UnpackBudget): Promise<Buffer> {
  // Zero would mean no bound at all.
  const unpacked = await gunzipAsync(bytes, { maxOutputLength: Math.max(1, budget.left()) }).catch((failure: NodeJS.ErrnoException) => {
    throw new UnpackFailure(failure.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged");
  });
  budget.take(unpacked.length);
  return unpacked;
}
