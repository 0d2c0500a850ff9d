import type { LetterTexts } from "./letter-texts.ts";

/** The partner letter in Dutch. */
export const letter: LetterTexts = {
  subject: (us, peer) => (us === null ? `TLS van de e-mail met ${peer}` : `TLS van de e-mail tussen ${us} en ${peer}`),
  greeting: "Beste collega's,",
  intro: (peer, range) =>
    `Wij hebben bekeken hoe de berichten tussen onze mailservers en ${peer} onderweg beschermd waren (TLS), in de periode ${range}. Dit zegt ons logboek.`,
  inbound: (count) => `Van u naar ons: ${count} berichten`,
  outbound: (count) => `Van ons naar u: ${count} berichten`,
  outcomes: { none: "zonder TLS", encrypted: "met TLS, versie niet gelogd", unknown: "niet te zien in ons logboek" },
  hosts: "Hosts met berichten zonder TLS of onder TLS 1.2:",
  host: (some, all, versions) => `${some} van ${all} berichten: ${versions}`,
  seen: (first, last) => `gezien van ${first} tot ${last} UTC`,
  moreHosts: (count) => `en nog ${count} hosts`,
  examples: "Voorbeelden, nieuwste eerst (tijden in UTC, wachtrij-id's van onze server):",
  toUs: "naar ons",
  toYou: "naar u",
  asks: "Wat wij u vragen:",
  askInboundTls: "Gebruik STARTTLS wanneer de hosts hierboven e-mail naar ons sturen.",
  askOutboundTls: "Bied STARTTLS aan op de hosts hierboven, als ze dat nog niet doen.",
  askNewTls:
    "Laat de hosts hierboven TLS 1.2 of nieuwer gebruiken. TLS 1.0 en TLS 1.1 zijn afgeraden (RFC 8996), net als SSLv3 (RFC 7568).",
  limits: "Wat ons logboek niet zegt:",
  why: "Waarom deze versies gebruikt zijn, of waarom er geen TLS was.",
  unknown: (count) => `Hoe ${count} van de berichten beschermd waren. Ze tellen niet als onbeschermd.`,
  inferred: (count) =>
    `Een eigen regel voor ${count} van de berichten zonder TLS of onder TLS 1.2: onze server logt TLS als het gebruikt wordt, en logde niets.`,
  closing: "Wij helpen graag met een test, en horen graag wanneer er iets veranderd is.",
  regards: "Met vriendelijke groet,",
};
