import type { peers as english } from "./en.ts";

export const peers: typeof english = {
  title: "Peers",
  found: (format, count) => (format.plural(count) === "one" ? "1 peer" : `${format.number(count)} peers`),
  search: "Peers zoeken",
  show: "Tonen",
  shows: {
    all: "Alle peers",
    "to-call": "Geen TLS of onder TLS 1.2",
    none: "Geen TLS",
    old: "TLS onder 1.2",
    unknown: "Onbekend",
    "fell-back": "Teruggevallen op geen TLS",
  },
  direction: "Richting",
  directions: { flow: "Binnenkomend en uitgaand", inbound: "Binnenkomend", outbound: "Uitgaand", submission: "Inlevering" },
  way: "Connector",
  allWays: "Alle connectors",
  order: "Sorteren op",
  orders: {
    "to-call": "Eerst te bellen",
    messages: "Meeste berichten",
    "last-seen": "Laatst gezien",
    name: "Naam",
    "protected-share": "Laagste beschermde aandeel",
  },
  columns: {
    peer: "Peer",
    toCall: "Geen TLS of onder 1.2",
    messages: "Berichten",
    protected: "Beschermd",
    unknown: "Onbekend",
    worst: "Slechtste per dag, 30 dagen",
    lastSeen: "Laatst gezien",
  },
  protectedPercent: "Beschermd %",
  none: "Geen peer voldoet.",
  clear: "Alle peers tonen",
  showing: (format, first, last, count) => `${format.number(first)} – ${format.number(last)} van ${format.number(count)}.`,
  ofAll: (format, shown, all) => `Deze: ${format.number(shown)} van ${format.number(all)} berichten zonder TLS of onder TLS 1.2.`,
  withoutPeer: (format, count) =>
    format.plural(count) === "one"
      ? "1 bericht heeft geen peer: het logboek noemt host noch adres."
      : `${format.number(count)} berichten hebben geen peer: het logboek noemt host noch adres.`,
  pages: "Pagina's van de tabel",
  previous: "Vorige",
  next: "Volgende",
  note: {
    directions: { inbound: "Binnenkomend", outbound: "Uitgaand", both: "Binnenkomend en uitgaand", submission: "Inlevering" },
    withoutTls: "geen enkel bericht met TLS",
    someWithoutTls: "sommige berichten zonder TLS",
    only: (versions) => `alleen ${versions}`,
    some: (versions) => `soms ${versions}`,
    since: (note, day) => `${note} sinds ${day}`,
    and: " en ",
    unknown: "het logboek zegt niet hoe",
  },
};
