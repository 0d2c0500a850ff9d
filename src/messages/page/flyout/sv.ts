import type { flyout as english } from "./en.ts";

export const flyout: typeof english = {
  title: "Meddelanden skyddade under överföringen (med TLS)",
  whatTlsDoes:
    "TLS skyddar meddelanden på vägen och kräver att båda sidor är med. E-postservrar använder det opportunistiskt: varje förbindelse tar den säkraste versionen som båda sidor stöder, eller ingen alls.",
  outboundLead: "Utgående",
  outboundMeans: "omfattar meddelanden från era servrar till internet, till partner och till det egna nätet.",
  inboundLead: "Inkommande",
  inboundMeans: "omfattar meddelanden från dessa till era servrar.",
  unknownLead: "Okänt",
  unknownMeans: "betyder att loggen inte säger något; det räknas aldrig som Ingen TLS.",
  whatToDo:
    "Där meddelanden inte är skyddade, eller versionen är för låg: ta det med partnern eller uppdatera den egna servern. Se vilka det gäller:",
  outbound: "Utgående (från era servrar)",
  inbound: "Inkommande (till era servrar)",
  messages: (format, count) => (format.plural(count) === "one" ? "1 meddelande" : `${format.number(count)} meddelanden`),
  notInShares: "ingår inte i andelarna",
  close: "Stäng",
};
