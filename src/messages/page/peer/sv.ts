import type { Formats } from "../../formats.ts";
import type { peer as english } from "./en.ts";

export const peer: typeof english = {
  title: "Motpart",
  trail: "Var sidan finns",
  neverTitle: "Den här motparten är inte känd",
  never: "Inget meddelande från de lagrade dagarna kom från den eller gick till den.",
  emptyTitle: "Ingen e-post med den här motparten under dessa dagar",
  empty: (range) => `Det finns e-post med den från ${range}.`,
  perDay: "Meddelanden per dag",
  version: "Version",
  notComplete: "Motparten har så många värdar, chiffer och certifikat att de ovanligaste är utelämnade.",
  columns: { messages: "Meddelanden", lastSeen: "Senast sedd" },
  facts: {
    ofMessages: (format, some, all) => `${format.number(some)} av ${format.number(all)}`,
    toCall: (share) =>
      share === null ? "meddelanden; loggen säger inte hur de skyddades" : `meddelanden utan TLS eller under TLS 1.2, ${share}`,
    unknown: (format, count) => `${format.number(count)} okända, utanför andelen`,
    since: (day) => `Sedan ${day}`,
    sinceEarlier: (day) => `Sedan ${day} eller tidigare`,
    sinceNote: (format, count, last) =>
      `första sådana meddelandet i de lagrade dagarna; ${format.number(count)} hittills, det senaste ${last}`,
    never: "Aldrig",
    neverNote: "inget meddelande utan TLS eller under TLS 1.2 i de lagrade dagarna",
    observed: "Observerat",
    partlyInferred: "Delvis härlett",
    inferred: "Härlett",
    observedNote: (format, count) =>
      format.plural(count) === "one" ? "en loggrad bevisar det" : `en loggrad bevisar vart och ett av de ${format.number(count)}`,
    inferredNote: (format, inferred, all) =>
      `för ${format.number(inferred)} av ${format.number(all)} säger ingen rad det: servern skulle ha loggat TLS`,
    protected: "av meddelandena med känt utfall var skyddade",
    nothingKnown: "loggen säger inte hur de skyddades",
    hosts: (format, count) => (format.plural(count) === "one" ? "1 värd" : `${format.number(count)} värdar`),
    hostsOf: (format, some, all) =>
      some === all
        ? format.plural(all) === "one"
          ? "1 värd"
          : `Alla ${format.number(all)} värdar`
        : `${format.number(some)} av ${format.number(all)} värdar`,
  },
  advice: {
    title: "Vad du kan göra",
    noTls: {
      outbound: "Be om STARTTLS på dessa värdar",
      inbound: "Be dessa värdar att skicka med TLS",
      own: "Slå på TLS i dessa värdar",
    },
    noTlsNote: (format, count) => ({
      outbound: `${messagesOf(format, count)} gick till dem utan TLS, och inget med. Loggen säger inte varför: de erbjuder kanske inte STARTTLS.`,
      inbound: `${messagesOf(format, count)} kom från dem utan TLS, och inget med.`,
    }),
    oldTls: { theirs: "Be om TLS 1.2 eller senare på dessa värdar", own: "Uppgradera dessa värdar till TLS 1.2 eller senare" },
    oldTlsNote: (format, count, versions) => `${messagesOf(format, count)} använde ${versions}, som RFC 8996 avråder från.`,
    fellBack: "Ta reda på varför TLS ibland misslyckas",
    fellBackNote: (format, count) => ({
      outbound: `${messagesOf(format, count)} gick utan TLS till värdar som använde det för andra. En anslutning som kräver TLS skulle ha hållit kvar dem.`,
      inbound: `${messagesOf(format, count)} kom utan TLS från värdar som använde det för andra. En anslutning som kräver TLS skulle ha nekat dem.`,
    }),
    downgrade: (from, day) => `Fråga vad som ändrats: inget ${from} sedan ${day}`,
    downgradeNote: (format, { to, direction }, lastDay, count) =>
      `${direction}, senast sett ${lastDay}. Det bästa av ${messagesOf(format, count)} sedan dess är ${to}.`,
    untrusted: "Kontrollera certifikatet innan du kräver det",
    untrustedNote: (format, count) =>
      `${messagesOf(format, count)} gick till ett certifikat som din server inte litar på. De var krypterade; en anslutning med certifikatvalidering skulle neka dem.`,
    failed: "Se på försöken som misslyckades",
    failedNote: (format, count) =>
      format.plural(count) === "one"
        ? "1 försök misslyckades på grund av TLS."
        : `${format.number(count)} försök misslyckades på grund av TLS.`,
    unknown: "Låt din server logga TLS",
    unknownNote: (format, count) => `Loggen säger inte hur ${messagesOf(format, count)} gick. De ingår inte i någon andel.`,
    nothing: "Ingenting",
    nothingNote: "Varje meddelande under dessa dagar skyddades med TLS 1.2 eller senare, eller med en version som loggen inte nämner.",
    moreHosts: (format, count) => `och ${format.number(count)} till`,
    tell: (name) => `Berätta för ${name}`,
    tellNote: "Ett brev med värdarna, datumen och upp till tio meddelanden, på engelska, svenska eller nederländska.",
    writeLetter: "Skriv partnerbrev",
    read: "Läs meddelandena",
    readNote: "Vart och ett öppnas med loggraderna som bevisar det.",
    open: (format, count) => (format.plural(count) === "one" ? "Öppna 1 meddelande" : `Öppna alla ${format.number(count)} meddelanden`),
  },
  hosts: {
    title: "Värdar",
    subtitle: "en rad för varje värd och riktning",
    host: "Värd",
    addresses: "Adresser",
    versions: "Äldsta – nyaste",
    nameless: "inte loggad",
    moreAddresses: (format, count) => `och ${format.number(count)} till`,
    showAll: (format, count) => `Visa alla ${format.number(count)}`,
    notAll: (format, shown, all) => `De första ${format.number(shown)} av ${format.number(all)}.`,
  },
  versions: {
    title: "Senast sedd per version",
    never: "aldrig",
    first: "Första dagen",
    stored: (range) =>
      `I alla lagrade dagar: ${range}. Där det står aldrig skulle ingenting av denna e-post ha ändrats om versionen stängts av.`,
    notTold: (format, count) => `${messagesOf(format, count)} kan vara av vilken version som helst: loggen nämner den inte.`,
  },
  ciphers: {
    title: "Chiffer",
    none: "Inget meddelande med TLS under dessa dagar.",
    cipher: "Chiffer",
    ianaName: "IANA-namn",
    keyExchange: "Nyckelutbyte",
    forwardSecrecy: "Forward secrecy",
    yes: "Ja",
    no: "Nej",
    notTold: "okänt",
    notLogged: "inte loggat",
  },
  certificates: {
    title: "Certifikat",
    trust: "Tillit",
    notLogged: "Inte loggat",
    trusts: {
      none: "Ingen TLS",
      anonymous: "Inget certifikat begärt eller visat",
      untrusted: "Inte betrott",
      trusted: "Betrott",
      verified: "Betrott och för det namnet",
    },
  },
  paths: { title: "Anslutningar", way: "Väg", toCall: "Att ta upp" },
  attempts: {
    title: "Försök som misslyckades på grund av TLS",
    subtitle: "med servrarnas egna ord",
    outcome: "Vad det blev av",
    reason: "Orsak",
    attempts: "Försök",
    outcomes: { deferred: "Uppskjutet", bounced: "Studsat", rejected: "Avvisat", "tls-failed": "Handskakningen misslyckades" },
  },
  evidence: {
    title: "Bevis",
    newest: "De nyaste, högst tio",
    none: "Inget meddelande utan TLS eller under TLS 1.2 under dessa dagar.",
    time: "Tid",
    queueId: "Kö-id",
  },
  letter: {
    title: "Partnerbrev",
    language: "Brevets språk",
    text: "Brevet",
    copy: "Kopiera",
    copied: "Kopierat",
    notCopied: "Markera och kopiera för hand",
    download: "Hämta .txt",
    note: "Bara det som finns lagrat. Läs det innan du skickar det: det kan ändras här.",
  },
};

function messagesOf(format: Formats, count: number): string {
  return format.plural(count) === "one" ? "1 meddelande" : `${format.number(count)} meddelanden`;
}
