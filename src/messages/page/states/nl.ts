import type { states as english } from "./en.ts";

export const states: typeof english = {
  loading: "Wordt geladen",
  firstRunTitle: "Er is nog geen e-mail gelezen",
  firstRun: "Geef Postseal het logboek van een mailserver. Het leest het hele bestand en volgt het daarna.",
  firstRunReading: "Het logboek wordt gelezen; de eerste cijfers verschijnen zodra er een bericht is gevonden.",
  emptyTitle: "Geen e-mail in deze dagen",
  empty: (stored) => `Opgeslagen is e-mail van ${stored}.`,
  emptyOpen: (range) => `${range} tonen`,
  errorTitle: "Dit kon niet worden getoond",
  retry: "Opnieuw proberen",
  unreachable: "Postseal antwoordt niet.",
  unreachableHint: "Kijk of het programma nog draait. Deze pagina vraagt het vanzelf opnieuw.",
  stale: "Postseal antwoordt niet: dit zijn de laatste cijfers die het gaf.",
  notFoundTitle: "Deze pagina bestaat niet",
  notFound: "Het adres hoort niet bij een pagina van Postseal.",
  toMailFlow: "E-mailstroom openen",
};
