import type { frame as english } from "./en.ts";

export const frame: typeof english = {
  skipToContent: "Hoppa till innehållet",
  navigation: "Huvudmeny",
  mailFlow: "E-postflöde",
  connectorReport: "Anslutningsrapport",
  settings: "Inställningar",
  peers: "Motparter",
  messages: "Meddelanden",
  openNavigation: "Öppna menyn",
  closeNavigation: "Stäng menyn",
  language: "Språk",
  appearance: "Utseende",
  appearanceSystem: "Systemets färger",
  appearanceLight: "Ljusa färger",
  appearanceDark: "Mörka färger",
  noOutboundConnections: "Inga utgående förbindelser",
  sample: "Exempeldata: ingen e-post från er.",
  sampleStart: "Starta med",
  following: "Följer",
  copy: "Kopiera",
  copied: "Kopierat",
};
