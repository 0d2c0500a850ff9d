import type { DayRange } from "../model/day-range.ts";

const MOST_CHARACTERS = 60;

/** `postseal-connector-report-2026-11-13-2026-11-19.csv`: letters and digits only, which every system takes for a file's name. */
export function renderFileName(
  { title, range }: { readonly title: string; readonly range?: DayRange },
  extension: "csv" | "svg" | "png" | "txt",
): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "");
  const days = range === undefined ? [] : range.from === range.to ? [range.from] : [range.from, range.to];
  const name = ["postseal", words.join("-").slice(0, MOST_CHARACTERS).replace(/-$/, ""), ...days].filter((part) => part !== "");
  return `${name.join("-")}.${extension}`;
}
