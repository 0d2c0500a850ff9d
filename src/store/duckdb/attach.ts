import { ROW_GROUP_ROWS } from "./row-group-rows.ts";

/**
 * Opens a database beside the others of an instance, to read and write. ATTACH takes no parameters, so that the path is quoted here.
 *
 * Row groups of 32,768 rows, not 122,880: a commit of that size goes straight into the file, compressed, instead of through the
 * write-ahead log and again at the next checkpoint. bench/store-write.ts: twice the rows per second, and less memory.
 *
 * @param file `:memory:` for one that is gone when closed
 */
export function renderAttach(file: string, name: string): string {
  return file === ":memory:"
    ? `ATTACH ${quote(file)} AS ${name}`
    : `ATTACH ${quote(file)} AS ${name} (ROW_GROUP_SIZE ${ROW_GROUP_ROWS}, STORAGE_VERSION 'v1.5.0')`;
}

/** Opens a database that stays as it is. */
export function renderAttachToRead(file: string, name: string): string {
  return `ATTACH ${quote(file)} AS ${name} (READ_ONLY)`;
}

function quote(file: string): string {
  return `'${file.replaceAll("'", "''")}'`;
}
