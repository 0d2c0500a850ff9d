import type { tlsReports as english } from "./en.ts";

export const tlsReports: typeof english = {
  title: "TLS-rapporten",
  intro:
    "Wat andere organisaties rapporteerden over hun verbindingen met uw servers (RFC 8460). Ze tellen sessies, geen berichten, en noemen geen TLS-versie: deze cijfers staan naast die van uw eigen logboeken en worden er nooit bij opgeteld.",
  daysInUtc: "Dagen in UTC, zoals de rapporteurs tellen",
  organization: "Organisatie",
  allOrganizations: "Alle organisaties",
  domain: "Domein",
  allDomains: "Alle domeinen",
  policy: "Beleid",
  allPolicies: "Elk beleid",
  allResults: "Alle uitkomsten",
  policies: { sts: "MTA-STS", tlsa: "DANE", "no-policy-found": "Geen beleid" },
  modes: { enforce: "enforce", testing: "testing", none: "none" },
  facts: {
    sessions: "Sessies",
    failed: "Mislukte sessies",
    organizations: "Organisaties",
    reports: "Rapporten",
    failedShare: (share) => `${share} van alle sessies`,
    noneFailed: "Elke sessie voldeed aan haar beleid",
  },
  columns: {
    days: "Dagen",
    sessions: "Sessies",
    successful: "Geslaagd",
    failed: "Mislukt",
    failedShare: "Mislukt %",
    reports: "Rapporten",
    newest: "Nieuwste rapport",
    mode: "Modus",
    servers: "Genoemde servers",
    result: "Wat er mislukte",
    server: "Bij uw server",
    reportedBy: "Gerapporteerd door",
    seen: "Gezien",
    id: "Rapport-id",
    period: "Periode",
  },
  daily: {
    title: "Sessies per dag",
    enlarged: "Mislukte sessies, uitvergroot",
    noneFailed: "Geen mislukte sessie",
    finding: (format, sessions, failed) =>
      `Sessies per dag: ${format.number(sessions)} in totaal, ${failed === 0 ? "geen enkele mislukt" : `${format.number(failed)} mislukt`}`,
  },
  failures: {
    title: "Wat er mislukte",
    nothing: "In deze dagen mislukte geen enkele sessie.",
    anyServer: "geen server genoemd",
    from: (addresses) => `vanaf ${addresses}`,
    others: (format, count) => (format.plural(count) === "one" ? "en 1 andere" : `en ${format.number(count)} andere`),
    notAll: (format, shown, found) => `De ${format.number(shown)} meest voorkomende van ${format.number(found)}.`,
    inMode: {
      enforce: "Via deze sessies werd geen e-mail afgeleverd.",
      testing: "Het beleid staat in testmodus: e-mail werd toch afgeleverd.",
      none: "Het beleid eist niets: e-mail werd toch afgeleverd.",
    },
    underDane: "Via deze sessies werd geen e-mail afgeleverd.",
  },
  results: {
    "starttls-not-supported": {
      name: "Geen STARTTLS aangeboden",
      advice: "Bied STARTTLS aan op poort 25 van deze server. Doet hij dat al, dan haalt iets onderweg het uit de begroeting.",
    },
    "certificate-host-mismatch": {
      name: "Certificaat op een andere naam",
      advice: "Gebruik een certificaat dat de host uit het MX-record noemt, of zet de naam van het certificaat in MX en beleid.",
    },
    "certificate-expired": {
      name: "Certificaat verlopen",
      advice: "Vernieuw het certificaat van deze server en controleer dat het nieuwe wordt geladen.",
    },
    "certificate-not-trusted": {
      name: "Certificaat niet vertrouwd",
      advice: "Gebruik een certificaat van een publieke uitgever en stuur de tussenliggende certificaten mee.",
    },
    "validation-failure": {
      name: "Mislukt om een andere reden",
      advice:
        "De woorden van de rapporteur zeggen meer. Een melding over de protocolversie komt van een afzender die ouder is dan uw laagste TLS-versie.",
    },
    "tlsa-invalid": {
      name: "TLSA-record klopt niet",
      advice: "Publiceer het nieuwe TLSA-record voordat het certificaat wisselt, en haal het oude pas daarna weg.",
    },
    "dnssec-invalid": {
      name: "DNSSEC is stuk",
      advice: "Controleer de handtekeningen van dit domein en van dat van de MX-host: de resolver vond geen geldige.",
    },
    "dane-required": {
      name: "DANE geëist, niet aangeboden",
      advice: "De afzender eist DANE van u: publiceer TLSA-records, of vraag waarom.",
    },
    "sts-policy-fetch-error": {
      name: "MTA-STS-beleid niet opgehaald",
      advice: "Laat https://mta-sts.DOMEIN/.well-known/mta-sts.txt met status 200 antwoorden, van overal.",
    },
    "sts-policy-invalid": {
      name: "MTA-STS-beleid ongeldig",
      advice: "Verbeter het bestand: version, mode, mx en max_age, elk op een regel.",
    },
    "sts-webpki-invalid": {
      name: "Ongeldig certificaat bij de host van het beleid",
      advice: "Vernieuw het certificaat van mta-sts.DOMEIN; het is een ander dan dat van uw mailserver.",
    },
  },
  organizations: { title: "Organisaties die rapporteren" },
  foundPolicies: {
    title: "Beleid dat zij vonden",
    note: "Een sessie die aan MTA-STS en aan DANE werd getoetst, staat in beide rijen; hierboven telt zij één keer.",
  },
  list: {
    title: "Rapporten",
    pages: "Pagina's van de rapporten",
    showing: (format, first, last, count) => `${format.number(first)} – ${format.number(last)} van ${format.number(count)}.`,
    previous: "Vorige",
    next: "Volgende",
  },
  clear: "Alle rapporten tonen",
  noMatch: "Geen rapport voldoet.",
  noneInDays: "Geen rapporten over deze dagen",
  storedDays: (range) => `Opgeslagen zijn rapporten over ${range}.`,
  first: {
    title: "Er is nog geen TLS-rapport gelezen",
    text: "Andere mailservers rapporteren eens per dag of zij met TLS verbinding met u konden maken, als uw domein daarom vraagt. Publiceer dit record, met een adres van uzelf:",
    afterwards: "Laat Postseal daarna de mailbox lezen (sources in de configuratie), of importeer wat er is binnengekomen:",
  },
  notVerified: "Rapporten zijn niet ondertekend: iedereen kan er een schrijven. Controleer een verrassend rapport bij de afzender.",
};
