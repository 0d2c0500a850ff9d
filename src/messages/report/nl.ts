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
  rate: (format, linesPerSecond, seconds) => `${format.number(linesPerSecond)} regels/s, ${seconds} s`,
};

function isOne(format: Formats, count: number): boolean {
  return format.plural(count) === "one";
}
