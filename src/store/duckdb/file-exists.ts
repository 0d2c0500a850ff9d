import { stat } from "node:fs/promises";

/** Whether something stands there; throws where that cannot be found out. */
export async function fileExists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (failure) {
    if (failure instanceof Error && "code" in failure && failure.code === "ENOENT") return false;
    throw failure;
  }
}
