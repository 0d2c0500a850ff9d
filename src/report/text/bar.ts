/** Eighths of a column, from empty to full. */
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/**
 * A bar of blocks, in eighths of a column. What is there is never drawn as nothing.
 *
 * @param share 0 to 1 of `columns`
 */
export function renderBar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const drawn = share > 0 ? Math.max(1, eighths) : 0;
  return "█".repeat(Math.floor(drawn / 8)) + (EIGHTHS[drawn % 8] ?? "");
}
