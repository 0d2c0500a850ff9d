import type { Insight } from "../../../insights/insight.ts";
import type { Figures, FindingCatalogue, FindingTexts } from "./finding-texts.ts";

const isInbound = ({ direction }: Insight) => direction === "inbound";
const isPartner = ({ connectorType }: Insight) => connectorType === "Partner";
const connectorOf = (insight: Insight) => `${isInbound(insight) ? "Inkommande" : "Utgående"} ${insight.connectorType ?? ""}-anslutning`;
const ofMessages = ({ messages, known, share }: Figures) => `${messages} av ${known} meddelanden (${share})`;
const dayWords = ({ days, format }: Figures) => `${format.number(days)} ${format.plural(days) === "one" ? "dag" : "dagar"}`;
const plain = (insight: Insight) => (isInbound(insight) ? "kom utan TLS" : "skickades utan TLS");

function handedOver({ rest, withoutTls, format }: Figures): string {
  if (rest === 0) return "inget meddelande överlämnades under samma dagar";
  const messages =
    rest === 1 ? "1 meddelande överlämnades under samma dagar" : `${format.number(rest)} meddelanden överlämnades under samma dagar`;
  if (withoutTls === 0) return messages;
  return messages + (withoutTls === rest ? ", utan TLS" : `, ${format.number(withoutTls)} av dem utan TLS`);
}

const adviceNoTls = (insight: Insight) =>
  isPartner(insight)
    ? "Be partnern erbjuda STARTTLS på servrarna som nämns här och kräv sedan TLS på anslutningen."
    : "Slå på TLS i servrarna och enheterna som nämns här och kräv sedan TLS på anslutningen.";
const adviceOldTls = (insight: Insight) =>
  isPartner(insight)
    ? "Be partnern låta servrarna som nämns här använda TLS 1.2 eller senare: andra är på väg att stänga av de gamla versionerna."
    : "Uppgradera eller ställ om servrarna och enheterna som nämns här till TLS 1.2 eller senare.";

function significant(mailFlow: string, used: (insight: Insight) => string, advice: FindingTexts["advice"]): FindingTexts {
  return {
    title: (insight) => `${connectorOf(insight)} har betydande ${mailFlow}`,
    told: (insight, figures) => `${ofMessages(figures)} ${used(insight)}.`,
    advice,
  };
}

/** Findings in Swedish. */
export const findings: FindingCatalogue = {
  smtpAuthClients: "SMTP AUTH-klienter",
  rule: (figures) =>
    `Visas från ${figures.fromShare} och ${figures.format.number(figures.fromMessages)} meddelanden på ${dayWords(figures)}.`,
  kinds: {
    "forced-tls-bypassed": {
      title: (insight) => `${connectorOf(insight)} kräver TLS men har haft e-post utan`,
      told: (insight, figures) => `${ofMessages(figures)} ${plain(insight)}, trots att anslutningen kräver det.`,
      advice: () => "Låt e-postservern genomdriva det som anslutningen säger: Postseals konfiguration räcker inte.",
      rule: (figures) => `Visas från det första sådana meddelandet på ${dayWords(figures)}.`,
    },
    "significant-no-tls": significant("e-postflöde utan TLS", plain, adviceNoTls),
    "significant-tls10": significant("e-postflöde med TLS1.0", () => "använde TLS 1.0", adviceOldTls),
    "significant-tls11": significant("e-postflöde med TLS1.1", () => "använde TLS 1.1", adviceOldTls),
    "submission-no-tls": {
      title: () => "SMTP AUTH-klienter har betydande e-postflöde utan TLS",
      told: (_, figures) => `${ofMessages(figures)} lämnades in utan TLS.`,
      advice: () => "Ta emot inloggningar bara över TLS: utan det går lösenord och e-post i klartext över nätet.",
    },
    "submission-old-tls": {
      title: () => "SMTP AUTH-klienter har betydande e-postflöde med äldre TLS än 1.2",
      told: (_, figures) => `${ofMessages(figures)} lämnades in med äldre TLS än 1.2.`,
      advice: () => "Uppdatera e-postprogrammen och enheterna som nämns här och stäng sedan av de gamla versionerna för inlämning.",
    },
    "tls-downgrade": {
      title: (insight) => `${connectorOf(insight)} använder svagare TLS än tidigare`,
      told: (_, figures) =>
        `${ofMessages(figures)} använde lägre än ${figures.formerVersion}, mot ${figures.before ?? "0 %"} de ${dayWords(figures)} dessförinnan.`,
      advice: (insight) =>
        isPartner(insight)
          ? "Fråga partnern vad som ändrades på servrarna som nämns här; om inget ändrades, se på den egna serverns senaste ändring."
          : "Se på den senaste ändringen av servrarna och enheterna som nämns här, och av den egna e-postservern.",
      rule: ({ fromShare, fromMessages, format }) =>
        `Visas när andelen under en version har stigit med ${fromShare} av alla meddelanden, och med ${format.number(fromMessages)} meddelanden.`,
    },
    "tls-failures": {
      title: (insight) => (isInbound(insight) ? "En klient lyckas inte starta TLS" : "TLS går inte att starta med en e-postserver"),
      told: (_, figures) => `${figures.messages} TLS-handskakningar misslyckades; ${handedOver(figures)}.`,
      advice: () =>
        "Ta reda på vilken version, vilket chiffer eller vilket certifikat sidorna inte är överens om; skälen står vid meddelandena.",
      rule: (figures) =>
        `Visas från ${figures.format.number(figures.fromMessages)} misslyckade handskakningar på ${dayWords(figures)} som är ${figures.fromShare} av handskakningar och meddelanden.`,
    },
    "format-drift": {
      title: () => "E-postservern skriver sin logg på ett annat sätt än förut",
      told: (_, figures) =>
        `${figures.messages} av ${figures.known} rader om e-post (${figures.share}) förstås inte, mot ${figures.before ?? "0 %"} under ${dayWords(figures)} före.`,
      advice: () =>
        "Har e-postservern uppgraderats? Det dessa rader säger saknas i varje tal. Uppdatera Postseal eller rapportera exemplen.",
      rule: ({ fromShare, fromMessages, format }) =>
        `Visas från ${fromShare} och ${format.number(fromMessages)} rader, där det är tio gånger andelen före.`,
    },
    "unrecognized-lines": {
      title: () => "Loggrader förstås inte",
      told: (_, { messages, known, share }) =>
        `${messages} av ${known} rader om e-post (${share}) har inte förståtts sedan loggen först lästes.`,
      advice: () => "Det som står på raderna saknas i alla siffror. Uppdatera Postseal, eller rapportera raderna.",
      rule: ({ fromShare, fromMessages, format }) => `Visas från ${fromShare} och ${format.number(fromMessages)} rader.`,
    },
    "unknown-tls": {
      title: (insight) =>
        insight.direction === "outbound"
          ? "Loggen säger inte hur utgående e-post skyddades"
          : insight.direction === "inbound"
            ? "Loggen säger inte hur inkommande e-post skyddades"
            : "Loggen säger inte hur inlämnad e-post skyddades",
      told: (_, figures) => `För ${figures.messages} av ${figures.known} meddelanden (${figures.share}) säger loggen inte om TLS användes.`,
      advice: ({ settings }) =>
        settings.length === 0
          ? "Låt e-postservern logga sina TLS-anslutningar."
          : settings
              .map(({ file, lines, commands }) =>
                commands.length === 0
                  ? `Kör ${lines.join(" och ")} i ${file}.`
                  : `Ange ${lines.join(" och ")} i ${file} och kör sedan ${commands.join(" och ")}.`,
              )
              .join(" "),
    },
    "internet-no-tls": {
      title: (insight) => (isInbound(insight) ? "Betydande e-post från internet utan TLS" : "Betydande e-post till internet utan TLS"),
      told: (insight, figures) => `${ofMessages(figures)} ${plain(insight)}.`,
      advice: (insight) =>
        isInbound(insight)
          ? "Av okända går det inte att kräva TLS. Se till att servern erbjuder det, och ge dem som är viktiga en anslutning."
          : "Av okända går det inte att kräva TLS. Se till att servern frågar efter det, och ge dem som är viktiga en anslutning.",
    },
    "internet-old-tls": {
      title: (insight) =>
        isInbound(insight) ? "Betydande e-post från internet med äldre TLS än 1.2" : "Betydande e-post till internet med äldre TLS än 1.2",
      told: (_, figures) => `${ofMessages(figures)} använde äldre TLS än 1.2.`,
      advice: () => "Säg till dem som är viktiga innan de gamla versionerna stängs av: andra misslyckas då, eller går över till ingen TLS.",
    },
  },
};
