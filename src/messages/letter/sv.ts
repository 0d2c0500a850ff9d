import type { LetterTexts } from "./letter-texts.ts";

/** The partner letter in Swedish. */
export const letter: LetterTexts = {
  subject: (us, peer) => (us === null ? `TLS för e-posten med ${peer}` : `TLS för e-posten mellan ${us} och ${peer}`),
  greeting: "Hej,",
  intro: (peer, range) =>
    `Vi har tittat på hur meddelandena mellan våra e-postservrar och ${peer} skyddades under överföringen (TLS), ${range}. Det här säger vår logg.`,
  inbound: (count) => `Från er till oss: ${count} meddelanden`,
  outbound: (count) => `Från oss till er: ${count} meddelanden`,
  outcomes: { none: "utan TLS", encrypted: "med TLS, version inte loggad", unknown: "framgår inte av vår logg" },
  hosts: "Värdar med meddelanden utan TLS eller under TLS 1.2:",
  host: (some, all, versions) => `${some} av ${all} meddelanden: ${versions}`,
  seen: (first, last) => `sedd från ${first} till ${last} UTC`,
  moreHosts: (count) => `och ${count} värdar till`,
  examples: "Exempel, nyaste först (tider i UTC, kö-id från vår server):",
  toUs: "till oss",
  toYou: "till er",
  asks: "Det här ber vi er om:",
  askInboundTls: "Använd STARTTLS när värdarna ovan skickar e-post till oss.",
  askOutboundTls: "Erbjud STARTTLS på värdarna ovan, om de inte gör det ännu.",
  askNewTls: "Låt värdarna ovan använda TLS 1.2 eller senare. TLS 1.0 och TLS 1.1 är utfasade (RFC 8996), liksom SSLv3 (RFC 7568).",
  limits: "Det här säger vår logg inte:",
  why: "Varför dessa versioner användes, eller varför TLS saknades.",
  unknown: (count) => `Hur ${count} av meddelandena skyddades. De räknas inte som oskyddade.`,
  inferred: (count) =>
    `En egen rad för ${count} av meddelandena utan TLS eller under TLS 1.2: vår server loggar TLS när det används, och loggade ingen.`,
  closing: "Vi hjälper gärna till med ett test, och hör gärna av er när något har ändrats.",
  regards: "Med vänliga hälsningar",
};
