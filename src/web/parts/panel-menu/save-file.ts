/** Long enough for the browser to have begun to read what it saves. */
const KEPT_MS = 60_000;

/** Gives the reader a file, as the browser gives any download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
