/**
 * The command that asks the API the same question, to be pasted into a shell.
 *
 * @param url with scheme and host; its quotes are taken care of
 */
export function renderCurlCommand(url: string): string {
  return `curl '${url.replaceAll("'", `'\\''`)}'`;
}
