import type { tlsReports as english } from "./en.ts";

export const tlsReports: typeof english = {
  title: "TLS-rapporter",
  intro:
    "Vad andra organisationer har rapporterat om sina anslutningar till era servrar (RFC 8460). De räknar sessioner, inte meddelanden, och anger ingen TLS-version: siffrorna står bredvid dem från era egna loggar och läggs aldrig ihop med dem.",
  daysInUtc: "Dagar i UTC, som rapportörerna räknar",
  organization: "Organisation",
  allOrganizations: "Alla organisationer",
  domain: "Domän",
  allDomains: "Alla domäner",
  policy: "Policy",
  allPolicies: "Alla policyer",
  allResults: "Alla utfall",
  policies: { sts: "MTA-STS", tlsa: "DANE", "no-policy-found": "Ingen policy" },
  modes: { enforce: "enforce", testing: "testing", none: "none" },
  facts: {
    sessions: "Sessioner",
    failed: "Misslyckade sessioner",
    organizations: "Organisationer",
    reports: "Rapporter",
    failedShare: (share) => `${share} av alla sessioner`,
    noneFailed: "Varje session uppfyllde sin policy",
  },
  columns: {
    days: "Dagar",
    sessions: "Sessioner",
    successful: "Lyckade",
    failed: "Misslyckade",
    failedShare: "Misslyckade %",
    reports: "Rapporter",
    newest: "Senaste rapport",
    mode: "Läge",
    servers: "Angivna servrar",
    result: "Vad som misslyckades",
    server: "Vid er server",
    reportedBy: "Rapporterat av",
    seen: "Sett",
    id: "Rapport-id",
    period: "Period",
  },
  daily: {
    title: "Sessioner per dag",
    enlarged: "Misslyckade sessioner, förstorat",
    noneFailed: "Ingen misslyckad session",
    finding: (format, sessions, failed) =>
      `Sessioner per dag: ${format.number(sessions)} totalt, ${failed === 0 ? "ingen misslyckad" : `${format.number(failed)} misslyckade`}`,
  },
  failures: {
    title: "Vad som misslyckades",
    nothing: "Ingen session misslyckades dessa dagar.",
    anyServer: "ingen server anges",
    from: (addresses) => `från ${addresses}`,
    others: (format, count) => (format.plural(count) === "one" ? "och 1 till" : `och ${format.number(count)} till`),
    notAll: (format, shown, found) => `De ${format.number(shown)} vanligaste av ${format.number(found)}.`,
    inMode: {
      enforce: "Över dessa sessioner levererades ingen e-post.",
      testing: "Policyn är i testläge: e-posten levererades ändå.",
      none: "Policyn kräver inget: e-posten levererades ändå.",
    },
    underDane: "Över dessa sessioner levererades ingen e-post.",
  },
  results: {
    "starttls-not-supported": {
      name: "Ingen STARTTLS erbjöds",
      advice: "Erbjud STARTTLS på serverns port 25. Om den redan gör det tar något på vägen bort det ur hälsningen.",
    },
    "certificate-host-mismatch": {
      name: "Certifikat med ett annat namn",
      advice: "Använd ett certifikat som anger värden i MX-posten, eller ange certifikatets namn i MX och policy.",
    },
    "certificate-expired": { name: "Certifikatet har gått ut", advice: "Förnya serverns certifikat och kontrollera att det nya laddas." },
    "certificate-not-trusted": {
      name: "Certifikatet är inte betrott",
      advice: "Använd ett certifikat från en publik utfärdare och skicka med de mellanliggande certifikaten.",
    },
    "validation-failure": {
      name: "Misslyckades av annat skäl",
      advice:
        "Rapportörens egna ord säger mer. En varning om protokollversionen kommer från en avsändare som är äldre än er lägsta TLS-version.",
    },
    "tlsa-invalid": {
      name: "TLSA-posten stämmer inte",
      advice: "Publicera den nya TLSA-posten innan certifikatet byts, och ta bort den gamla först därefter.",
    },
    "dnssec-invalid": {
      name: "DNSSEC är trasigt",
      advice: "Kontrollera signaturerna för domänen och för MX-värdens domän: resolvern fann ingen giltig.",
    },
    "dane-required": {
      name: "DANE krävdes, erbjöds inte",
      advice: "Avsändaren kräver DANE av er: publicera TLSA-poster, eller fråga varför.",
    },
    "sts-policy-fetch-error": {
      name: "MTA-STS-policyn kunde inte hämtas",
      advice: "Låt https://mta-sts.DOMÄN/.well-known/mta-sts.txt svara med status 200, överallt ifrån.",
    },
    "sts-policy-invalid": { name: "MTA-STS-policyn är ogiltig", advice: "Rätta filen: version, mode, mx och max_age, en per rad." },
    "sts-webpki-invalid": {
      name: "Ogiltigt certifikat hos policyns värd",
      advice: "Förnya certifikatet för mta-sts.DOMÄN; det är ett annat än e-postserverns.",
    },
  },
  organizations: { title: "Organisationer som rapporterar" },
  foundPolicies: {
    title: "Policyer som de fann",
    note: "En session som prövades mot både MTA-STS och DANE står på båda raderna; ovan räknas den en gång.",
  },
  list: {
    title: "Rapporter",
    pages: "Rapporternas sidor",
    showing: (format, first, last, count) => `${format.number(first)} – ${format.number(last)} av ${format.number(count)}.`,
    previous: "Föregående",
    next: "Nästa",
  },
  clear: "Visa alla rapporter",
  noMatch: "Ingen rapport stämmer.",
  noneInDays: "Inga rapporter om dessa dagar",
  storedDays: (range) => `Lagrade rapporter gäller ${range}.`,
  first: {
    title: "Ingen TLS-rapport har lästs än",
    text: "Andra e-postservrar rapporterar en gång om dagen om de kunde ansluta till er med TLS, om er domän ber om det. Publicera den här posten, med en adress hos er:",
    afterwards: "Låt sedan Postseal läsa brevlådan (sources i konfigurationen), eller importera det som har kommit:",
  },
  notVerified: "Rapporter är inte signerade: vem som helst kan skriva en. Kontrollera en oväntad rapport med avsändaren.",
};
