import type { Insight } from "../../../insights/insight.ts";
import type { Figures, FindingCatalogue, FindingTexts } from "./finding-texts.ts";

const isInbound = ({ direction }: Insight) => direction === "inbound";
const isPartner = ({ connectorType }: Insight) => connectorType === "Partner";
const connectorOf = (insight: Insight) => `${isInbound(insight) ? "Inbound" : "Outbound"} ${insight.connectorType ?? ""} connector`;
const ofMessages = ({ messages, known, share }: Figures) => `${messages} of ${known} messages (${share})`;
const dayWords = ({ days, format }: Figures) => (format.plural(days) === "one" ? "1 day" : `${format.number(days)} days`);
const plain = (insight: Insight) => (isInbound(insight) ? "came without TLS" : "went without TLS");

function handedOver({ rest, withoutTls, format }: Figures): string {
  if (rest === 0) return "no message was handed over in the same days";
  const messages =
    rest === 1 ? "1 message was handed over in the same days" : `${format.number(rest)} messages were handed over in the same days`;
  if (withoutTls === 0) return messages;
  return messages + (withoutTls === rest ? ", without TLS" : `, ${format.number(withoutTls)} of them without TLS`);
}

const adviceNoTls = (insight: Insight) =>
  isPartner(insight)
    ? "Ask the partner to offer STARTTLS on the servers named here, then require TLS on the connector."
    : "Switch TLS on in the servers and devices named here, then require TLS on the connector.";
const adviceOldTls = (insight: Insight) =>
  isPartner(insight)
    ? "Ask the partner to let the servers named here use TLS 1.2 or later: others are switching the old versions off."
    : "Upgrade or reconfigure the servers and devices named here to TLS 1.2 or later.";

/** A connector with significant mail of one kind. */
function significant(mailFlow: string, used: (insight: Insight) => string, advice: FindingTexts["advice"]): FindingTexts {
  return {
    title: (insight) => `${connectorOf(insight)} seeing significant ${mailFlow}`,
    told: (insight, figures) => `${ofMessages(figures)} ${used(insight)}.`,
    advice,
  };
}

/** Findings in English. */
export const findings: FindingCatalogue = {
  smtpAuthClients: "SMTP AUTH clients",
  rule: (figures) => `Shown from ${figures.fromShare} and ${figures.format.number(figures.fromMessages)} messages in ${dayWords(figures)}.`,
  kinds: {
    "forced-tls-bypassed": {
      title: (insight) => `${connectorOf(insight)} forces TLS but carried mail without it`,
      told: (insight, figures) => `${ofMessages(figures)} ${plain(insight)}, although the connector forces it.`,
      advice: () => "Let your mail server enforce what the connector says: it takes more than Postseal's configuration.",
      rule: (figures) => `Shown from the first such message in ${dayWords(figures)}.`,
    },
    "significant-no-tls": significant("mail flow without TLS", plain, adviceNoTls),
    "significant-tls10": significant("TLS1.0 mail flow", () => "used TLS 1.0", adviceOldTls),
    "significant-tls11": significant("TLS1.1 mail flow", () => "used TLS 1.1", adviceOldTls),
    "submission-no-tls": {
      title: () => "SMTP AUTH clients seeing significant mail flow without TLS",
      told: (_, figures) => `${ofMessages(figures)} were submitted without TLS.`,
      advice: () => "Accept a login only over TLS: without it, passwords and mail cross the network readable.",
    },
    "submission-old-tls": {
      title: () => "SMTP AUTH clients seeing significant mail flow with TLS older than 1.2",
      told: (_, figures) => `${ofMessages(figures)} were submitted with TLS older than 1.2.`,
      advice: () => "Update the mail programs and devices named here, then switch the old versions off for submission.",
    },
    "tls-downgrade": {
      title: (insight) => `${connectorOf(insight)} uses weaker TLS than before`,
      told: (_, figures) =>
        `${ofMessages(figures)} used less than ${figures.formerVersion}, against ${figures.before ?? "0%"} in the ${dayWords(figures)} before.`,
      advice: (insight) =>
        isPartner(insight)
          ? "Ask the partner what was changed on the servers named here; if nothing was, look at your own server's last change."
          : "Look at the last change of the servers and devices named here, and of your own mail server.",
      rule: ({ fromShare, fromMessages, format }) =>
        `Shown when the share below a version has risen by ${fromShare} of all messages, and by ${format.number(fromMessages)} messages.`,
    },
    "tls-failures": {
      title: (insight) => (isInbound(insight) ? "A client fails to start TLS" : "TLS cannot be started with a mail server"),
      told: (_, figures) => `${figures.messages} TLS handshakes failed; ${handedOver(figures)}.`,
      advice: () => "Find out on which version, cipher or certificate the two sides disagree; the reasons stand in the messages.",
      rule: (figures) =>
        `Shown from ${figures.format.number(figures.fromMessages)} failed handshakes in ${dayWords(figures)} that are ${figures.fromShare} of handshakes and messages.`,
    },
    "format-drift": {
      title: () => "The mail server writes its log in another way than before",
      told: (_, figures) =>
        `${figures.messages} of ${figures.known} lines about mail (${figures.share}) are not understood, against ${figures.before ?? "0%"} in the ${dayWords(figures)} before.`,
      advice: () =>
        "Was the mail server upgraded? What these lines say is missing from every number. Update Postseal, or report the samples.",
      rule: ({ fromShare, fromMessages, format }) =>
        `Shown from ${fromShare} and ${format.number(fromMessages)} lines, where it is ten times the share before.`,
    },
    "unrecognized-lines": {
      title: () => "Log lines are not understood",
      told: (_, { messages, known, share }) =>
        `${messages} of ${known} lines about mail (${share}) are not understood since the log was first read.`,
      advice: () => "What these lines say is missing from every number. Update Postseal, or report the lines.",
      rule: ({ fromShare, fromMessages, format }) => `Shown from ${fromShare} and ${format.number(fromMessages)} lines.`,
    },
    "unknown-tls": {
      title: (insight) =>
        insight.direction === "outbound"
          ? "The log does not say how outbound mail was protected"
          : insight.direction === "inbound"
            ? "The log does not say how inbound mail was protected"
            : "The log does not say how submitted mail was protected",
      told: (_, figures) =>
        `For ${figures.messages} of ${figures.known} messages (${figures.share}) the log does not tell whether TLS was used.`,
      advice: ({ settings }) =>
        settings.length === 0
          ? "Let the mail server log its TLS connections."
          : settings
              .map(({ file, lines, commands }) =>
                commands.length === 0
                  ? `Run ${lines.join(" and ")} in ${file}.`
                  : `Set ${lines.join(" and ")} in ${file}, then run ${commands.join(" and ")}.`,
              )
              .join(" "),
    },
    "internet-no-tls": {
      title: (insight) =>
        isInbound(insight) ? "Significant mail from the internet without TLS" : "Significant mail to the internet without TLS",
      told: (insight, figures) => `${ofMessages(figures)} ${plain(insight)}.`,
      advice: (insight) =>
        isInbound(insight)
          ? "TLS cannot be demanded of strangers. Make sure that your server offers it, and give those who matter a connector."
          : "TLS cannot be demanded of strangers. Make sure that your server asks for it, and give those who matter a connector.",
    },
    "internet-old-tls": {
      title: (insight) =>
        isInbound(insight)
          ? "Significant mail from the internet with TLS older than 1.2"
          : "Significant mail to the internet with TLS older than 1.2",
      told: (_, figures) => `${ofMessages(figures)} used TLS older than 1.2.`,
      advice: () => "Before switching old versions off, tell those who matter: others then fail, or fall back to no TLS.",
    },
  },
};
