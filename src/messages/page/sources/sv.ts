import type { sources as english } from "./en.ts";

export const sources: typeof english = {
  title: "Källor",
  subtitle: "varje läst rad är redovisad",
  source: "Källa",
  state: "Tillstånd",
  states: { reading: "Läser", following: "Följer", read: "Läst", failed: "Misslyckades" },
  lastLine: "Sista raden",
  linesRead: "Lästa rader",
  used: "= använda",
  irrelevant: "+ irrelevanta",
  unrecognized: "+ ej igenkända",
  open: (format, count) => `${format.number(count)} i öppna sessioner`,
  evicted: (format, count) => `${format.number(count)} släppta vid minnesgränsen`,
  tlsReports: "TLS-rapporter; varje fil räknas som en rad",
  all: "Alla källor",
  none: "Ingen källa läses.",
  never: "ingen än",
};
