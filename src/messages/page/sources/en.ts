import type { Formats } from "../../formats.ts";

/** Texts of sources and their accounting. */
export const sources = {
  title: "Sources",
  subtitle: "every line that was read is accounted for",
  source: "Source",
  state: "State",
  states: { reading: "Reading", following: "Following", read: "Read", failed: "Failed" },
  lastLine: "Last line",
  linesRead: "Lines read",
  used: "= used",
  irrelevant: "+ irrelevant",
  unrecognized: "+ unrecognised",
  open: (format: Formats, count: number) => `${format.number(count)} in open sessions`,
  evicted: (format: Formats, count: number) => `${format.number(count)} dropped at the memory limit`,
  tlsReports: "TLS reports; each file counts as a line",
  all: "All sources",
  none: "No source is being read.",
  never: "none yet",
};
