import type { Formats } from "../formats.ts";
import type { ReportCatalogue } from "./report-catalogue.ts";

export const sv: ReportCatalogue = {
  title: "E-postflöde",
  submission: "Inlämning",
  submitted: (format, stretch, count, share) => {
    if (count === 0) return `${stretch} lämnades inga meddelanden in.`;
    const one = isOne(format, count);
    const start = `${stretch} lämnades ${one ? "1 meddelande" : `${format.number(count)} meddelanden`} in av användare och enheter`;
    if (share === null) return `${start}; loggen säger inte hur de skyddades.`;
    return `${start}, varav ${format.share(share)} var ${one ? "skyddat" : "skyddade"} under överföringen (med TLS).`;
  },
  outsideShares: "utanför andelarna",
  connectors: "Anslutningar",
  columns: { unknown: "okänt", messages: "Meddelanden" },
  forcedTls: "tvingad TLS",
  sharesOfKnown: "Procent av de meddelanden vars skydd är känt.",
  insights: "Insikter",
  whatToDo: "Att göra:",
  sources: "Källor",
  equation: (format, { linesRead, used, irrelevant, unrecognized }) =>
    `${format.number(linesRead)} ${isOne(format, linesRead) ? "läst rad" : "lästa rader"} = ${format.number(used)} använda + ${format.number(irrelevant)} irrelevanta + ${format.number(unrecognized)} ej igenkända`,
  emptyStore: "Ingen e-post har lästs än.",
  emptyPeriod: (stored) => `Ingen e-post under dessa dagar. Det som är lagrat gäller ${stored}.`,
  imported: (format, deliveries, attempts) =>
    `Lade till ${format.number(deliveries)} ${isOne(format, deliveries) ? "leverans" : "leveranser"} och ${format.number(attempts)} ${isOne(format, attempts) ? "misslyckat försök" : "misslyckade försök"}.`,
  expired: (format, transactions, keptFrom) =>
    `Raderade ${format.number(transactions)} från före ${keptFrom}, enligt retention. Deras summor finns kvar.`,
  alreadyKnown: (files) => `Redan läst, inget tillagt: ${files}`,
  cutOff: (files) => `Sista raden saknar slut och lämnades till nästa import: ${files}`,
  reportedSessions: (format, organizations, sessions, failed, share) =>
    `${format.number(organizations)} ${isOne(format, organizations) ? "organisation" : "organisationer"} rapporterade ${format.number(sessions)} ${isOne(format, sessions) ? "session" : "sessioner"} med era servrar, varav ${share === null ? "ingen misslyckades" : `${format.number(failed)} (${share}) misslyckades`}.`,
  reportsImported: (format, added, known) =>
    `Lade till ${format.number(added)} ${isOne(format, added) ? "TLS-rapport" : "TLS-rapporter"}${known === 0 ? "" : `; ${format.number(known)} fanns redan`}.`,
  filesWithoutReports: (format, files) =>
    isOne(format, files) ? "1 fil innehåller ingen TLS-rapport." : `${format.number(files)} filer innehåller ingen TLS-rapport.`,
  reportsUnreadable: (format, files, named) =>
    `${format.number(files)} ${isOne(format, files) ? "fil" : "filer"} kunde inte läsas, eller bara delvis: ${named}`,
  recognized: (format, file, reader, matching, lines) =>
    matching === null
      ? `Läst som ${reader}, eftersom filen börjar så: ${file}`
      : `Läst som ${reader}, på grund av ${format.number(matching)} av de första ${format.number(lines)} raderna: ${file}`,
  rate: (format, linesPerSecond, seconds) => `${format.number(linesPerSecond)} rader/s, ${seconds} s`,
};

function isOne(format: Formats, count: number): boolean {
  return format.plural(count) === "one";
}
