import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A directory for every test of a file. */
export function directoryForEachTest(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: Uint8Array | string) => string;
} {
  let directory = "";
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "postseal-sources-"));
  });
  afterEach(() => rm(directory, { recursive: true }));
  const path = (name: string): string => join(directory, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
