import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `sun_path` of unix(7) holds, with its closing zero: 108 bytes on Linux, 104 elsewhere. */
const LONGEST_PATH_BYTES = 103;

/**
 * Where the owner of a store answers others: a socket in the store's directory, or, where that path is too long for a
 * socket, one in the system's temporary directory under a name that follows from it.
 *
 * @param directory the store's, with symbolic links resolved
 */
export function placeOfSocket(directory: string): string {
  const inside = join(directory, "postseal.sock");
  if (Buffer.byteLength(inside) <= LONGEST_PATH_BYTES) return inside;
  return join(tmpdir(), `postseal-${createHash("sha256").update(directory).digest("hex").slice(0, 24)}.sock`);
}
