import { columnsOf } from "./columns.ts";
import type { Layout } from "./layout.ts";

/** The first lines of a text report: what it is, in which time zone, and a rule below. */
export function renderTitle({ style, width }: Pick<Layout, "style" | "width">, title: string, timeZone: string): readonly string[] {
  const gap = " ".repeat(Math.max(2, width - columnsOf(title) - columnsOf(timeZone)));
  return [`${style.heading(title)}${gap}${style.quiet(timeZone)}`, style.quiet("─".repeat(width))];
}
