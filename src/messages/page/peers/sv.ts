import type { peers as english } from "./en.ts";

export const peers: typeof english = {
  title: "Motparter",
  found: (format, count) => (format.plural(count) === "one" ? "1 motpart" : `${format.number(count)} motparter`),
  search: "Sök motparter",
  show: "Visa",
  shows: {
    all: "Alla motparter",
    "to-call": "Ingen TLS eller under TLS 1.2",
    none: "Ingen TLS",
    old: "TLS under 1.2",
    unknown: "Okänt",
    "fell-back": "Föll tillbaka till ingen TLS",
  },
  direction: "Riktning",
  directions: { flow: "Inkommande och utgående", inbound: "Inkommande", outbound: "Utgående", submission: "Inlämning" },
  way: "Anslutning",
  allWays: "Alla anslutningar",
  order: "Sortera efter",
  orders: {
    "to-call": "Att kontakta först",
    messages: "Flest meddelanden",
    "last-seen": "Senast sedd",
    name: "Namn",
    "protected-share": "Lägst skyddad andel",
  },
  columns: {
    peer: "Motpart",
    toCall: "Ingen TLS eller under 1.2",
    messages: "Meddelanden",
    protected: "Skyddade",
    unknown: "Okända",
    worst: "Sämst per dag, 30 dagar",
    lastSeen: "Senast sedd",
  },
  protectedPercent: "Skyddade %",
  none: "Ingen motpart stämmer.",
  clear: "Visa alla motparter",
  showing: (format, first, last, count) => `${format.number(first)} – ${format.number(last)} av ${format.number(count)}.`,
  ofAll: (format, shown, all) => `Dessa: ${format.number(shown)} av ${format.number(all)} meddelanden utan TLS eller under TLS 1.2.`,
  withoutPeer: (format, count) =>
    format.plural(count) === "one"
      ? "1 meddelande saknar motpart: loggen nämner varken värd eller adress."
      : `${format.number(count)} meddelanden saknar motpart: loggen nämner varken värd eller adress.`,
  pages: "Tabellens sidor",
  previous: "Föregående",
  next: "Nästa",
  note: {
    directions: { inbound: "Inkommande", outbound: "Utgående", both: "Inkommande och utgående", submission: "Inlämning" },
    withoutTls: "inget meddelande med TLS",
    someWithoutTls: "vissa meddelanden utan TLS",
    only: (versions) => `bara ${versions}`,
    some: (versions) => `ibland ${versions}`,
    since: (note, day) => `${note} sedan ${day}`,
    and: " och ",
    unknown: "loggen säger inte hur",
  },
};
