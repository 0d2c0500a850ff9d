import type { flyout as english } from "./en.ts";

export const flyout: typeof english = {
  title: "Berichten onderweg beveiligd (met TLS)",
  whatTlsDoes:
    "TLS beveiligt berichten onderweg en vraagt dat beide kanten meedoen. Mailservers gebruiken het opportunistisch: elke verbinding neemt de veiligste versie die beide kanten ondersteunen, of geen.",
  outboundLead: "Uitgaand",
  outboundMeans: "omvat berichten van uw servers naar internet, naar partners en naar het eigen netwerk.",
  inboundLead: "Binnenkomend",
  inboundMeans: "omvat berichten van deze naar uw servers.",
  unknownLead: "Onbekend",
  unknownMeans: "betekent dat het logboek niets zegt; dat telt nooit als Geen TLS.",
  whatToDo:
    "Waar berichten niet beveiligd zijn, of de versie te laag is: overleg met de partner of werk uw eigen server bij. Om wie het gaat staat in het",
  outbound: "Uitgaand (van uw servers)",
  inbound: "Binnenkomend (naar uw servers)",
  messages: (format, count) => (format.plural(count) === "one" ? "1 bericht" : `${format.number(count)} berichten`),
  notInShares: "niet in de aandelen",
  close: "Sluiten",
};
