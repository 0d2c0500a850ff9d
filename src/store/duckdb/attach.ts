import { fileExists } from "./file-exists.ts";
import { ROW_GROUP_ROWS } from "./row-group-rows.ts";

const BLOCK_BYTES = 65_536;

/**
 * Opens a database beside the others of an instance, to read and write. ATTACH takes no parameters, so that the path is quoted here.
 *
 * Row groups of 32,768 rows, not 122,880: a commit of that size goes straight into the file, compressed, instead of through the
 * write-ahead log and again at the next checkpoint. bench/store-write.ts: twice the rows per second, and less memory.
 *
 * Blocks of 64 KB, not 256: the engine takes a whole block of memory for every column that a checkpoint has not seen yet, which
 * came to 54 MB of an import, and the file is a fifth smaller. Below 64 KB texts are not compressed. A file that has other blocks
 * keeps them: the engine refuses another size for it.
 *
 * @param file `:memory:` for one that is gone when closed
 */
export async function renderAttach(file: string, name: string): Promise<string> {
  const attach = `ATTACH ${quote(file)} AS ${name}`;
  if (file === ":memory:") return attach;
  const options = [`ROW_GROUP_SIZE ${ROW_GROUP_ROWS}`, "STORAGE_VERSION 'v1.5.0'"];
  const blocks = (await fileExists(file)) ? [] : [`BLOCK_SIZE ${BLOCK_BYTES}`];
  return `${attach} (${[...options, ...blocks].join(", ")})`;
}

/** Opens a database that stays as it is. */
export function renderAttachToRead(file: string, name: string): string {
  return `ATTACH ${quote(file)} AS ${name} (READ_ONLY)`;
}

function quote(file: string): string {
  return `'${file.replaceAll("'", "''")}'`;
}
