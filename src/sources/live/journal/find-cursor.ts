const CURSOR = /"__CURSOR" ?: ?"([^"\\]{1,512})"/;

/** The cursor of an entry as `journalctl --output=json` writes it; `undefined` when it has none. */
export function findCursor(line: string): string | undefined {
  return CURSOR.exec(line)?.[1];
}
