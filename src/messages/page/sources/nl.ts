import type { sources as english } from "./en.ts";

export const sources: typeof english = {
  title: "Bronnen",
  subtitle: "elke gelezen regel is verantwoord",
  source: "Bron",
  state: "Toestand",
  states: { reading: "Leest", following: "Volgt", read: "Gelezen", failed: "Mislukt" },
  lastLine: "Laatste regel",
  linesRead: "Gelezen regels",
  used: "= gebruikt",
  irrelevant: "+ niet van belang",
  unrecognized: "+ niet herkend",
  open: (format, count) => `${format.number(count)} in open sessies`,
  evicted: (format, count) => `${format.number(count)} losgelaten bij de geheugengrens`,
  tlsReports: "TLS-rapporten; elk bestand telt als een regel",
  all: "Alle bronnen",
  none: "Er wordt geen bron gelezen.",
  never: "nog geen",
};
