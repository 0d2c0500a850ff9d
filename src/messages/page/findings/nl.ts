import type { Insight } from "../../../insights/insight.ts";
import type { Figures, FindingCatalogue, FindingTexts } from "./finding-texts.ts";

const isInbound = ({ direction }: Insight) => direction === "inbound";
const isPartner = ({ connectorType }: Insight) => connectorType === "Partner";
const connectorOf = (insight: Insight) => `${isInbound(insight) ? "Binnenkomende" : "Uitgaande"} ${insight.connectorType ?? ""}-connector`;
const ofMessages = ({ messages, known, share }: Figures) => `${messages} van ${known} berichten (${share})`;
const dayWords = ({ days, format }: Figures) => `${format.number(days)} ${format.plural(days) === "one" ? "dag" : "dagen"}`;
const plain = (insight: Insight) => (isInbound(insight) ? "kwamen zonder TLS" : "gingen zonder TLS");

function handedOver({ rest, withoutTls, format }: Figures): string {
  if (rest === 0) return "in dezelfde dagen werd geen bericht overgedragen";
  const messages =
    rest === 1 ? "in dezelfde dagen werd 1 bericht overgedragen" : `in dezelfde dagen werden ${format.number(rest)} berichten overgedragen`;
  if (withoutTls === 0) return messages;
  return messages + (withoutTls === rest ? ", zonder TLS" : `, ${format.number(withoutTls)} ervan zonder TLS`);
}

const adviceNoTls = (insight: Insight) =>
  isPartner(insight)
    ? "Vraag de partner STARTTLS aan te bieden op de servers die hier staan, en verplicht daarna TLS op de connector."
    : "Zet TLS aan op de servers en apparaten die hier staan, en verplicht daarna TLS op de connector.";
const adviceOldTls = (insight: Insight) =>
  isPartner(insight)
    ? "Vraag de partner de servers die hier staan TLS 1.2 of hoger te laten gebruiken: anderen zetten de oude versies uit."
    : "Werk de servers en apparaten die hier staan bij, of stel ze in op TLS 1.2 of hoger.";

function significant(mailFlow: string, used: (insight: Insight) => string, advice: FindingTexts["advice"]): FindingTexts {
  return {
    title: (insight) => `${connectorOf(insight)} heeft een aanzienlijke ${mailFlow}`,
    told: (insight, figures) => `${ofMessages(figures)} ${used(insight)}.`,
    advice,
  };
}

/** Findings in Dutch. */
export const findings: FindingCatalogue = {
  smtpAuthClients: "SMTP AUTH-clients",
  rule: (figures) =>
    `Getoond vanaf ${figures.fromShare} en ${figures.format.number(figures.fromMessages)} berichten in ${dayWords(figures)}.`,
  kinds: {
    "forced-tls-bypassed": {
      title: (insight) => `${connectorOf(insight)} verplicht TLS maar had e-mail zonder`,
      told: (insight, figures) => `${ofMessages(figures)} ${plain(insight)}, hoewel de connector TLS verplicht.`,
      advice: () => "Laat de mailserver afdwingen wat de connector zegt: de configuratie van Postseal alleen doet dat niet.",
      rule: (figures) => `Getoond vanaf het eerste zulke bericht in ${dayWords(figures)}.`,
    },
    "significant-no-tls": significant("e-mailstroom zonder TLS", plain, adviceNoTls),
    "significant-tls10": significant("e-mailstroom met TLS1.0", () => "gebruikten TLS 1.0", adviceOldTls),
    "significant-tls11": significant("e-mailstroom met TLS1.1", () => "gebruikten TLS 1.1", adviceOldTls),
    "submission-no-tls": {
      title: () => "SMTP AUTH-clients hebben een aanzienlijke e-mailstroom zonder TLS",
      told: (_, figures) => `${ofMessages(figures)} werden zonder TLS ingeleverd.`,
      advice: () => "Sta aanmelden alleen over TLS toe: zonder TLS gaan wachtwoorden en e-mail leesbaar over het netwerk.",
    },
    "submission-old-tls": {
      title: () => "SMTP AUTH-clients hebben een aanzienlijke e-mailstroom met TLS ouder dan 1.2",
      told: (_, figures) => `${ofMessages(figures)} werden ingeleverd met TLS ouder dan 1.2.`,
      advice: () => "Werk de mailprogramma's en apparaten die hier staan bij, en zet daarna de oude versies uit voor inlevering.",
    },
    "tls-downgrade": {
      title: (insight) => `${connectorOf(insight)} gebruikt zwakkere TLS dan voorheen`,
      told: (_, figures) =>
        `${ofMessages(figures)} gebruikten minder dan ${figures.formerVersion}, tegen ${figures.before ?? "0%"} in de ${dayWords(figures)} ervoor.`,
      advice: (insight) =>
        isPartner(insight)
          ? "Vraag de partner wat er is veranderd aan de servers die hier staan; is dat niets, kijk dan naar de laatste wijziging van uw eigen server."
          : "Kijk naar de laatste wijziging van de servers en apparaten die hier staan, en van uw eigen mailserver.",
      rule: ({ fromShare, fromMessages, format }) =>
        `Getoond wanneer het aandeel onder een versie is gestegen met ${fromShare} van alle berichten, en met ${format.number(fromMessages)} berichten.`,
    },
    "tls-failures": {
      title: (insight) => (isInbound(insight) ? "Een client kan TLS niet starten" : "TLS is niet te starten met een mailserver"),
      told: (_, figures) => `${figures.messages} TLS-handshakes mislukten; ${handedOver(figures)}.`,
      advice: () =>
        "Zoek uit over welke versie, welk algoritme of welk certificaat de twee kanten het oneens zijn; de redenen staan bij de berichten.",
      rule: (figures) =>
        `Getoond vanaf ${figures.format.number(figures.fromMessages)} mislukte handshakes in ${dayWords(figures)} die ${figures.fromShare} van handshakes en berichten zijn.`,
    },
    "format-drift": {
      title: () => "De mailserver schrijft zijn logboek anders dan voorheen",
      told: (_, figures) =>
        `${figures.messages} van ${figures.known} regels over e-mail (${figures.share}) worden niet begrepen, tegen ${figures.before ?? "0%"} in de ${dayWords(figures)} ervoor.`,
      advice: () =>
        "Is de mailserver bijgewerkt? Wat deze regels zeggen, ontbreekt in elk getal. Werk Postseal bij, of meld de voorbeelden.",
      rule: ({ fromShare, fromMessages, format }) =>
        `Getoond vanaf ${fromShare} en ${format.number(fromMessages)} regels, waar het tien keer het aandeel van daarvoor is.`,
    },
    "unrecognized-lines": {
      title: () => "Logregels worden niet begrepen",
      told: (_, { messages, known, share }) =>
        `${messages} van ${known} regels over e-mail (${share}) zijn niet begrepen sinds het logboek voor het eerst werd gelezen.`,
      advice: () => "Wat op deze regels staat, ontbreekt in elk getal. Werk Postseal bij, of meld de regels.",
      rule: ({ fromShare, fromMessages, format }) => `Getoond vanaf ${fromShare} en ${format.number(fromMessages)} regels.`,
    },
    "unknown-tls": {
      title: (insight) =>
        insight.direction === "outbound"
          ? "Het logboek zegt niet hoe uitgaande e-mail beveiligd was"
          : insight.direction === "inbound"
            ? "Het logboek zegt niet hoe binnenkomende e-mail beveiligd was"
            : "Het logboek zegt niet hoe ingeleverde e-mail beveiligd was",
      told: (_, figures) =>
        `Voor ${figures.messages} van ${figures.known} berichten (${figures.share}) zegt het logboek niet of TLS is gebruikt.`,
      advice: ({ settings }) =>
        settings.length === 0
          ? "Laat de mailserver zijn TLS-verbindingen loggen."
          : settings
              .map(({ file, lines, commands }) =>
                commands.length === 0
                  ? `Voer ${lines.join(" en ")} uit in ${file}.`
                  : `Zet ${lines.join(" en ")} in ${file} en voer daarna ${commands.join(" en ")} uit.`,
              )
              .join(" "),
    },
    "internet-no-tls": {
      title: (insight) =>
        isInbound(insight) ? "Aanzienlijke e-mail van internet zonder TLS" : "Aanzienlijke e-mail naar internet zonder TLS",
      told: (insight, figures) => `${ofMessages(figures)} ${plain(insight)}.`,
      advice: (insight) =>
        isInbound(insight)
          ? "Van onbekenden is TLS niet te eisen. Zorg dat uw server het aanbiedt, en geef wie ertoe doet een connector."
          : "Van onbekenden is TLS niet te eisen. Zorg dat uw server erom vraagt, en geef wie ertoe doet een connector.",
    },
    "internet-old-tls": {
      title: (insight) =>
        isInbound(insight)
          ? "Aanzienlijke e-mail van internet met TLS ouder dan 1.2"
          : "Aanzienlijke e-mail naar internet met TLS ouder dan 1.2",
      told: (_, figures) => `${ofMessages(figures)} gebruikten TLS ouder dan 1.2.`,
      advice: () =>
        "Waarschuw wie ertoe doet voordat u oude versies uitzet: anderen lukt het dan niet meer, of zij vallen terug op geen TLS.",
    },
  },
};
