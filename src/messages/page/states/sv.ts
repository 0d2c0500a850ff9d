import type { states as english } from "./en.ts";

export const states: typeof english = {
  loading: "Läser in",
  firstRunTitle: "Ingen e-post har lästs än",
  firstRun: "Ge Postseal loggen från en e-postserver. Den läser hela filen och följer den sedan.",
  firstRunReading: "Loggen läses; de första siffrorna syns så snart ett meddelande har hittats.",
  emptyTitle: "Ingen e-post under dessa dagar",
  empty: (stored) => `Det som är lagrat gäller ${stored}.`,
  emptyOpen: (range) => `Visa ${range}`,
  errorTitle: "Det här kunde inte visas",
  retry: "Försök igen",
  unreachable: "Postseal svarar inte.",
  unreachableHint: "Kontrollera att programmet är igång. Sidan frågar om av sig själv.",
  stale: "Postseal svarar inte: detta är de senaste siffrorna.",
  notFoundTitle: "Sidan finns inte",
  notFound: "Adressen leder inte till någon sida i Postseal.",
  toMailFlow: "Öppna E-postflöde",
};
