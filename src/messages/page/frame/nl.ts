import type { frame as english } from "./en.ts";

export const frame: typeof english = {
  skipToContent: "Naar de inhoud",
  navigation: "Hoofdmenu",
  mailFlow: "E-mailstroom",
  connectorReport: "Connectorrapport",
  settings: "Instellingen",
  peers: "Peers",
  messages: "Berichten",
  openNavigation: "Menu openen",
  closeNavigation: "Menu sluiten",
  language: "Taal",
  appearance: "Weergave",
  appearanceSystem: "Systeemkleuren",
  appearanceLight: "Lichte kleuren",
  appearanceDark: "Donkere kleuren",
  noOutboundConnections: "Geen uitgaande verbindingen",
  sample: "Voorbeeldgegevens: geen e-mail van u.",
  sampleStart: "Start met",
  following: "Volgt",
  copy: "Kopiëren",
  copied: "Gekopieerd",
};
