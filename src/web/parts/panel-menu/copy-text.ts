/**
 * Puts a text on the clipboard.
 *
 * @param within an element that may hold the focus: what lies outside of an open dialogue may not
 * @returns whether the browser let it
 */
export async function copyText(text: string, within: Element): Promise<boolean> {
  // Absent on a plain http address that is not this machine's, as a server within a network often has.
  const clipboard = "clipboard" in navigator ? navigator.clipboard : undefined;
  if (clipboard === undefined) return copySelection(text, within);
  return clipboard.writeText(text).then(
    () => true,
    () => copySelection(text, within),
  );
}

function copySelection(text: string, within: Element): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  within.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
