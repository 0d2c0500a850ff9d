import type { Formats } from "../../formats.ts";
import type { peer as english } from "./en.ts";

export const peer: typeof english = {
  title: "Peer",
  trail: "Waar deze pagina staat",
  neverTitle: "Deze peer is niet bekend",
  never: "Geen bericht van de opgeslagen dagen kwam ervandaan of ging ernaartoe.",
  emptyTitle: "Geen e-mail met deze peer in deze dagen",
  empty: (range) => `Er is e-mail mee opgeslagen van ${range}.`,
  perDay: "Berichten per dag",
  version: "Versie",
  notComplete: "Deze peer heeft zo veel hosts, ciphers en certificaten dat de zeldzaamste zijn weggelaten.",
  columns: { messages: "Berichten", lastSeen: "Laatst gezien" },
  facts: {
    ofMessages: (format, some, all) => `${format.number(some)} van ${format.number(all)}`,
    toCall: (share) =>
      share === null ? "berichten; het logboek zegt niet hoe ze beschermd waren" : `berichten zonder TLS of onder TLS 1.2, ${share}`,
    unknown: (format, count) => `${format.number(count)} onbekend, buiten het aandeel`,
    since: (day) => `Sinds ${day}`,
    sinceEarlier: (day) => `Sinds ${day} of eerder`,
    sinceNote: (format, count, last) =>
      `eerste zo'n bericht in de opgeslagen dagen; ${format.number(count)} tot nu toe, het laatste ${last}`,
    never: "Nooit",
    neverNote: "geen bericht zonder TLS of onder TLS 1.2 in de opgeslagen dagen",
    observed: "Waargenomen",
    partlyInferred: "Deels afgeleid",
    inferred: "Afgeleid",
    observedNote: (format, count) =>
      format.plural(count) === "one" ? "een logregel bewijst het" : `een logregel bewijst elk van de ${format.number(count)}`,
    inferredNote: (format, inferred, all) =>
      `voor ${format.number(inferred)} van ${format.number(all)} zegt geen regel het: de server zou TLS gelogd hebben`,
    protected: "van de berichten waarvan de uitkomst bekend is, was beschermd",
    nothingKnown: "het logboek zegt niet hoe ze beschermd waren",
    hosts: (format, count) => (format.plural(count) === "one" ? "1 host" : `${format.number(count)} hosts`),
    hostsOf: (format, some, all) =>
      some === all
        ? format.plural(all) === "one"
          ? "1 host"
          : `Alle ${format.number(all)} hosts`
        : `${format.number(some)} van ${format.number(all)} hosts`,
  },
  advice: {
    title: "Wat te doen",
    noTls: {
      outbound: "Vraag om STARTTLS op deze hosts",
      inbound: "Vraag deze hosts met TLS te verzenden",
      own: "Zet TLS aan op deze hosts",
    },
    noTlsNote: (format, count) => ({
      outbound: `${messagesOf(format, count)} zonder TLS ernaartoe, en geen enkel met. Het logboek zegt niet waarom: misschien bieden ze geen STARTTLS.`,
      inbound: `${messagesOf(format, count)} zonder TLS ervandaan, en geen enkel met.`,
    }),
    oldTls: { theirs: "Vraag om TLS 1.2 of nieuwer op deze hosts", own: "Werk deze hosts bij naar TLS 1.2 of nieuwer" },
    oldTlsNote: (format, count, versions) => `${messagesOf(format, count)} met ${versions}, dat RFC 8996 afraadt.`,
    fellBack: "Zoek uit waarom TLS soms mislukt",
    fellBackNote: (format, count) => ({
      outbound: `${messagesOf(format, count)} gingen zonder TLS naar hosts die het voor andere gebruikten. Een connector die TLS vereist, had ze vastgehouden.`,
      inbound: `${messagesOf(format, count)} kwamen zonder TLS van hosts die het voor andere gebruikten. Een connector die TLS vereist, had ze geweigerd.`,
    }),
    downgrade: (from, day) => `Vraag wat er veranderd is: geen ${from} sinds ${day}`,
    downgradeNote: (format, { to, direction }, lastDay, count) =>
      `${direction}, laatst gezien ${lastDay}. Het beste van ${messagesOf(format, count)} sindsdien is ${to}.`,
    untrusted: "Controleer het certificaat voordat u het vereist",
    untrustedNote: (format, count) =>
      `${messagesOf(format, count)} gingen naar een certificaat dat uw server niet vertrouwt. Ze waren versleuteld; een connector met certificaatvalidatie zou ze weigeren.`,
    failed: "Bekijk de pogingen die mislukten",
    failedNote: (format, count) =>
      format.plural(count) === "one" ? "1 poging mislukte door TLS." : `${format.number(count)} pogingen mislukten door TLS.`,
    unknown: "Laat uw server TLS loggen",
    unknownNote: (format, count) => `Het logboek zegt niet hoe ${messagesOf(format, count)} verstuurd zijn. Ze tellen in geen aandeel mee.`,
    nothing: "Niets",
    nothingNote: "Elk bericht van deze dagen was beschermd met TLS 1.2 of nieuwer, of met een versie die het logboek niet noemt.",
    moreHosts: (format, count) => `en nog ${format.number(count)}`,
    tell: (name) => `Vertel het ${name}`,
    tellNote: "Een brief met de hosts, de data en hooguit tien berichten, in het Engels, Zweeds of Nederlands.",
    writeLetter: "Partnerbrief schrijven",
    read: "Lees de berichten",
    readNote: "Elk opent met de logregels die het bewijzen.",
    open: (format, count) => (format.plural(count) === "one" ? "1 bericht openen" : `Alle ${format.number(count)} berichten openen`),
  },
  hosts: {
    title: "Hosts",
    subtitle: "een rij voor elke host en richting",
    host: "Host",
    addresses: "Adressen",
    versions: "Oudste – nieuwste",
    nameless: "niet gelogd",
    moreAddresses: (format, count) => `en nog ${format.number(count)}`,
    showAll: (format, count) => `Alle ${format.number(count)} tonen`,
    notAll: (format, shown, all) => `De eerste ${format.number(shown)} van ${format.number(all)}.`,
  },
  versions: {
    title: "Laatst gezien per versie",
    never: "nooit",
    first: "Eerste dag",
    stored: (range) =>
      `In alle opgeslagen dagen: ${range}. Waar nooit staat, had uitzetten van die versie niets aan deze e-mail veranderd.`,
    notTold: (format, count) => `${messagesOf(format, count)} kunnen van elke versie zijn: het logboek noemt die niet.`,
  },
  ciphers: {
    title: "Ciphers",
    none: "Geen bericht met TLS in deze dagen.",
    cipher: "Cipher",
    ianaName: "IANA-naam",
    keyExchange: "Sleuteluitwisseling",
    forwardSecrecy: "Forward secrecy",
    yes: "Ja",
    no: "Nee",
    notTold: "onbekend",
    notLogged: "niet gelogd",
  },
  certificates: {
    title: "Certificaten",
    trust: "Vertrouwen",
    notLogged: "Niet gelogd",
    trusts: {
      none: "Geen TLS",
      anonymous: "Geen certificaat gevraagd of getoond",
      untrusted: "Niet vertrouwd",
      trusted: "Vertrouwd",
      verified: "Vertrouwd en voor die naam",
    },
  },
  paths: { title: "Connectors", way: "Weg", toCall: "Te bespreken" },
  attempts: {
    title: "Pogingen die door TLS mislukten",
    subtitle: "in de woorden van de servers",
    outcome: "Wat ervan werd",
    reason: "Reden",
    attempts: "Pogingen",
    outcomes: { deferred: "Uitgesteld", bounced: "Teruggestuurd", rejected: "Geweigerd", "tls-failed": "Handshake mislukt" },
  },
  evidence: {
    title: "Bewijs",
    newest: "De nieuwste, hooguit tien",
    none: "Geen bericht zonder TLS of onder TLS 1.2 in deze dagen.",
    time: "Tijd",
    queueId: "Wachtrij-id",
  },
  letter: {
    title: "Partnerbrief",
    language: "Taal van de brief",
    text: "De brief",
    copy: "Kopiëren",
    copied: "Gekopieerd",
    notCopied: "Selecteer en kopieer hem met de hand",
    download: "Download .txt",
    note: "Alleen wat is opgeslagen. Lees hem voordat u hem verstuurt: hij kan hier worden aangepast.",
  },
};

function messagesOf(format: Formats, count: number): string {
  return format.plural(count) === "one" ? "1 bericht" : `${format.number(count)} berichten`;
}
