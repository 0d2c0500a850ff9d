import type { Formats } from "../formats.ts";
import type { ReportCatalogue } from "./report-catalogue.ts";

export const nl: ReportCatalogue = {
  title: "E-mailstroom",
  submission: "Inlevering",
  submitted: (format, stretch, count, share) => {
    if (count === 0) return `${stretch} zijn er geen berichten ingeleverd.`;
    const one = isOne(format, count);
    const start = `${stretch} ${one ? "is 1 bericht" : `zijn ${format.number(count)} berichten`} ingeleverd door gebruikers en apparaten`;
    if (share === null) return `${start}; het logboek zegt niet hoe ze beveiligd waren.`;
    return `${start}, waarvan ${format.share(share)} onderweg beveiligd was (met TLS).`;
  },
  outsideShares: "buiten de aandelen",
  connectors: "Connectors",
  columns: { unknown: "onbekend", messages: "Berichten" },
  forcedTls: "TLS vereist",
  sharesOfKnown: "Procent van de berichten waarvan de uitkomst bekend is.",
  insights: "Inzichten",
  whatToDo: "Wat te doen:",
  sources: "Bronnen",
  equation: (format, { linesRead, used, irrelevant, unrecognized }) =>
    `${format.number(linesRead)} ${isOne(format, linesRead) ? "regel" : "regels"} gelezen = ${format.number(used)} gebruikt + ${format.number(irrelevant)} irrelevant + ${format.number(unrecognized)} niet herkend`,
  emptyStore: "Er is nog geen e-mail gelezen.",
  emptyPeriod: (stored) => `Geen e-mail in deze dagen. Opgeslagen is e-mail van ${stored}.`,
  imported: (format, deliveries, attempts) =>
    `${format.number(deliveries)} ${isOne(format, deliveries) ? "aflevering" : "afleveringen"} en ${format.number(attempts)} ${isOne(format, attempts) ? "mislukte poging" : "mislukte pogingen"} toegevoegd.`,
  expired: (format, transactions, keptFrom) =>
    `${format.number(transactions)} van vóór ${keptFrom} verwijderd, zoals retention voorschrijft. Hun totalen blijven bewaard.`,
  alreadyKnown: (files) => `Al gelezen, niets toegevoegd: ${files}`,
  cutOff: (files) => `De laatste regel heeft geen einde en bleef liggen voor de volgende import: ${files}`,
  reportedSessions: (format, organizations, sessions, failed, share) =>
    `${format.number(organizations)} ${isOne(format, organizations) ? "organisatie rapporteerde" : "organisaties rapporteerden"} ${format.number(sessions)} ${isOne(format, sessions) ? "sessie" : "sessies"} met uw servers, waarvan er ${share === null ? "geen enkele mislukte" : `${format.number(failed)} (${share}) ${isOne(format, failed) ? "mislukte" : "mislukten"}`}.`,
  reportsImported: (format, added, known) =>
    `${format.number(added)} ${isOne(format, added) ? "TLS-rapport" : "TLS-rapporten"} toegevoegd${known === 0 ? "" : `; ${format.number(known)} ${isOne(format, known) ? "was" : "waren"} al opgeslagen`}.`,
  filesWithoutReports: (format, files) =>
    isOne(format, files) ? "1 bestand bevat geen TLS-rapport." : `${format.number(files)} bestanden bevatten geen TLS-rapport.`,
  reportsUnreadable: (format, files, named) =>
    `${format.number(files)} ${isOne(format, files) ? "bestand kon niet of slechts deels worden gelezen" : "bestanden konden niet of slechts deels worden gelezen"}: ${named}`,
  recognized: (format, file, reader, matching, lines) =>
    matching === null
      ? `Gelezen als ${reader}, omdat het bestand zo begint: ${file}`
      : `Gelezen als ${reader}, op grond van ${format.number(matching)} van de eerste ${format.number(lines)} regels: ${file}`,
  rate: (format, linesPerSecond, seconds) => `${format.number(linesPerSecond)} regels/s, ${seconds} s`,
};

function isOne(format: Formats, count: number): boolean {
  return format.plural(count) === "one";
}
