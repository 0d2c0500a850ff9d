import type { dashboard as english } from "./en.ts";

export const dashboard: typeof english = {
  overTime: {
    title: "TLS över tid",
    per: { 1: "andel av meddelandena per dag", 7: "andel av meddelandena per vecka", 28: "andel av meddelandena per fyra veckor" },
    subtitle: (per, range) => `${per}, allt e-postflöde, ${range}`,
    enlarged: "Ingen TLS, TLS 1.0 och TLS 1.1, förstorat",
    enlargedShort: "Under TLS 1.2, förstorat",
    unknownLane: "okänt, utanför skalan",
    unknownNone: "okänt, utanför skalan: inget",
    newest: (format, days) => (format.plural(days) === "one" ? "Senaste dagen" : `Senaste ${format.number(days)} dagarna`),
    begins: (day, connector, version) => `${day}: ${connector}, första ${version}`,
    ends: (day, connector, version) => `${day}: ${connector}, sista ${version}`,
    finding: (oldest, newest) => `Meddelanden utan TLS eller under TLS 1.2: ${oldest} de första dagarna som visas, ${newest} de sista`,
    nothing: "Ingen e-post vars skydd är känt dessa dagar",
    viewReport: "Visa i anslutningsrapporten",
  },
  map: {
    title: "Karta över e-postflödet",
    yourServers: "Era servrar",
    party: { internet: "Internet", partners: "Partner", "own-network": "Eget nät" },
    way: {
      inbound: { internet: "Från internet", partners: "Från partner", "own-network": "Från det egna nätet" },
      outbound: { internet: "Till internet", partners: "Till partner", "own-network": "Till det egna nätet" },
    },
    finding: (format, inbound, outbound) =>
      `${format.number(inbound)} meddelanden in och ${format.number(outbound)} ut, efter vems servrar som finns i andra änden`,
    nothing: "Inget e-postflöde dessa dagar.",
  },
  smtpAuth: {
    title: "SMTP AUTH-klienter",
    clientsSent: (format, clients) => (format.plural(clients) === "one" ? "klient skickade" : "klienter skickade"),
    messages: (format, messages) =>
      format.plural(messages) === "one"
        ? "meddelande, efter den äldsta version som användes"
        : "meddelanden, efter den äldsta version som var och en använde",
    version: "Version",
    clients: "Klienter",
    messagesHead: "Meddelanden",
    knownBy: {
      login: "Skiljs åt efter inloggning. En klient räknas vid sin äldsta version, ett meddelande vid sin egen.",
      address: "Skiljs åt efter adress: inga inloggningar sparas. En klient räknas vid sin äldsta version, ett meddelande vid sin egen.",
    },
    unidentified: (format, messages) =>
      format.plural(messages) === "one" ? "1 meddelande anger ingen klient." : `${format.number(messages)} meddelanden anger ingen klient.`,
    oldest: "Äldsta klienter",
    noneOld: "Ingen klient använde mindre än TLS 1.2.",
    nothing: "Ingen skickade e-post med inloggning dessa dagar.",
  },
  peers: {
    title: "Motparter att kontakta",
    peer: "Motpart",
    toCall: "Ingen TLS eller under 1.2",
    worst: (format, days) => `Sämst per dag, ${format.number(days)} dagar`,
    lastSeen: "Senast sedd",
    all: (format, peers) => (format.plural(peers) === "one" ? "Den enda motparten" : `Alla ${format.number(peers)} motparter`),
    these: (format, peers, messages, all) =>
      `Dessa ${format.number(peers)}: ${format.number(messages)} av ${format.number(all)} meddelanden`,
    nothing: "Ingen att kontakta.",
    checked: "Varje meddelande dessa dagar vars skydd är känt gick med TLS 1.2 eller bättre.",
  },
  failures: {
    title: "Utebliven leverans på grund av TLS",
    direction: "Försök",
    refused: "Ej levererade",
    handshakes: "Misslyckade handskakningar",
    submission: "Inlämning",
    note: "Ett meddelande kan ha levererats efter en misslyckad handskakning, vid ett nytt försök eller utan TLS.",
    peers: "Misslyckade handskakningar per motpart",
    nothing: "TLS stod inte i vägen för något meddelande.",
  },
  domains: {
    title: "Toppdomäner",
    subtitle: "flest meddelanden in och ut",
    domain: "Domän",
    messages: "Meddelanden",
    protected: "Skyddat",
    all: "Alla motparter",
    nothing: "Inget e-postflöde dessa dagar.",
  },
  sources: {
    linesPerSecond: "Rader/s",
    lineRate: (rate) => `${rate} rader/s`,
    ago: {
      seconds: (format, seconds) => `för ${format.number(seconds)} s sedan`,
      minutes: (format, minutes) => `för ${format.number(minutes)} min sedan`,
    },
    accounted: "Varje rad är redovisad",
  },
  insights: {
    all: (format, count) => `Alla insikter (${format.number(count)})`,
    columns: { insight: "Insikt", about: "Gäller", numbers: "Siffror", certainty: "Säkerhet" },
  },
  customize: {
    open: "Anpassa",
    done: "Klar",
    reset: "Återställ",
    title: "Anpassa sidan",
    hint: "Flytta korten eller dölj dem. Den här webbläsaren sparar valet.",
    earlier: (card) => `Flytta ${card} framåt`,
    later: (card) => `Flytta ${card} bakåt`,
    hide: (card) => `Dölj ${card}`,
    show: (card) => `Visa ${card}`,
    hidden: "Dolda kort",
    nothingHidden: "Inget kort är dolt.",
    everythingHidden: "Alla kort på sidan är dolda.",
    moved: (card, place, cards) => `${card}: plats ${place} av ${cards}`,
  },
};
