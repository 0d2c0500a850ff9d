import type { Formats } from "../../formats.ts";

/** Texts of the TLS reports: what other organizations say of their connections to ours. */
export const tlsReports = {
  title: "TLS reports",
  intro:
    "What other organizations reported about connecting to your servers (RFC 8460). They count sessions, not messages, and name no TLS version: these numbers stand beside those of your own logs and are never added to them.",
  daysInUtc: "Days in UTC, as reporters count them",
  organization: "Organization",
  allOrganizations: "All organizations",
  domain: "Domain",
  allDomains: "All domains",
  policy: "Policy",
  allPolicies: "All policies",
  allResults: "All results",
  policies: { sts: "MTA-STS", tlsa: "DANE", "no-policy-found": "No policy" } as Readonly<Partial<Record<string, string>>>,
  modes: { enforce: "enforce", testing: "testing", none: "none" } as Readonly<Partial<Record<string, string>>>,
  facts: {
    sessions: "Sessions",
    failed: "Failed sessions",
    organizations: "Organizations",
    reports: "Reports",
    failedShare: (share: string) => `${share} of all sessions`,
    noneFailed: "Every session went as its policy demands",
  },
  columns: {
    days: "Days",
    sessions: "Sessions",
    successful: "Successful",
    failed: "Failed",
    failedShare: "Failed %",
    reports: "Reports",
    newest: "Newest report",
    mode: "Mode",
    servers: "Servers named",
    result: "What failed",
    server: "At your server",
    reportedBy: "Reported by",
    seen: "Seen",
    id: "Report id",
    period: "Period",
  },
  daily: {
    title: "Sessions per day",
    enlarged: "Failed sessions, enlarged",
    noneFailed: "No failed session",
    finding: (format: Formats, sessions: number, failed: number) =>
      `Sessions per day: ${format.number(sessions)} in all, ${failed === 0 ? "none" : format.number(failed)} failed`,
  },
  failures: {
    title: "What failed",
    nothing: "No session failed in these days.",
    anyServer: "no server named",
    from: (addresses: string) => `from ${addresses}`,
    others: (format: Formats, count: number) => (format.plural(count) === "one" ? "and 1 other" : `and ${format.number(count)} others`),
    notAll: (format: Formats, shown: number, found: number) => `The ${format.number(shown)} most frequent of ${format.number(found)}.`,
    inMode: {
      enforce: "Mail was not delivered over these sessions.",
      testing: "Policy in testing mode: mail was delivered all the same.",
      none: "The policy demands nothing: mail was delivered all the same.",
    } as Readonly<Partial<Record<string, string>>>,
    underDane: "Mail was not delivered over these sessions.",
  },
  results: {
    "starttls-not-supported": {
      name: "No STARTTLS offered",
      advice: "Offer STARTTLS on port 25 of this server. If it does, something on the way takes it out of the greeting.",
    },
    "certificate-host-mismatch": {
      name: "Certificate of another name",
      advice: "Use a certificate that names the host in the MX record, or put the certificate's name into MX and policy.",
    },
    "certificate-expired": { name: "Certificate expired", advice: "Renew the certificate of this server, and watch that it is loaded." },
    "certificate-not-trusted": {
      name: "Certificate not trusted",
      advice: "Use a certificate of a public authority, and send the intermediate certificates with it.",
    },
    "validation-failure": {
      name: "Failed for another reason",
      advice: "The reporter's words say more. An alert about the protocol version comes from a sender that is older than your TLS minimum.",
    },
    "tlsa-invalid": {
      name: "TLSA record does not match",
      advice: "Publish the new TLSA record before the certificate changes, and take the old one away only afterwards.",
    },
    "dnssec-invalid": {
      name: "DNSSEC broken",
      advice: "Check the signatures of this domain and of that of the MX host: the resolver found no valid one.",
    },
    "dane-required": { name: "DANE demanded, not offered", advice: "The sender demands DANE of you: publish TLSA records, or ask it why." },
    "sts-policy-fetch-error": {
      name: "MTA-STS policy not fetched",
      advice: "Let https://mta-sts.DOMAIN/.well-known/mta-sts.txt answer with status 200, from everywhere.",
    },
    "sts-policy-invalid": { name: "MTA-STS policy not valid", advice: "Correct the file: version, mode, mx and max_age, one a line." },
    "sts-webpki-invalid": {
      name: "Certificate of the policy's host not valid",
      advice: "Renew the certificate of mta-sts.DOMAIN; it is another one than your mail server's.",
    },
  } as Readonly<Partial<Record<string, { readonly name: string; readonly advice: string }>>>,
  organizations: { title: "Organizations that report" },
  foundPolicies: {
    title: "Policies they found",
    note: "A session that was held against MTA-STS and DANE stands in both rows; above, it counts once.",
  },
  list: {
    title: "Reports",
    pages: "Pages of the reports",
    showing: (format: Formats, first: number, last: number, count: number) =>
      `${format.number(first)} – ${format.number(last)} of ${format.number(count)}.`,
    previous: "Previous",
    next: "Next",
  },
  clear: "Show all reports",
  noMatch: "No report matches.",
  noneInDays: "No reports about these days",
  storedDays: (range: string) => `The store holds reports about ${range}.`,
  first: {
    title: "No TLS report has been read yet",
    text: "Other mail servers report once a day whether they could connect to yours with TLS, if your domain asks for it. Publish this record, with an address of yours:",
    afterwards: "Then let Postseal read the mailbox (sources in the configuration), or import what has come:",
  },
  notVerified: "Reports are not signed: anybody can write one. Check a surprising one with its sender.",
};
