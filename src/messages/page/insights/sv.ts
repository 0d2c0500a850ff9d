import type { insights as english } from "./en.ts";

export const insights: typeof english = {
  title: "Rekommenderas för dig",
  nothing: "Inget att åtgärda.",
  checked: "Alla anslutningar har kontrollerats: e-post utan TLS, med TLS 1.0 och med TLS 1.1.",
  certainty: { observed: "Säkerhet: observerat", inferred: "Säkerhet: delvis härlett", unknown: "Säkerhet: okänd" },
  who: "Vilka",
  whatToDo: "Vad du kan göra",
  more: (format, count) => (format.plural(count) === "one" ? "En upptäckt till" : `${format.number(count)} upptäckter till`),
  direction: { inbound: "Inkommande", outbound: "Utgående" },
  mailFlow: {
    "significant-no-tls": "e-postflöde utan TLS",
    "significant-tls10": "e-postflöde med TLS1.0",
    "significant-tls11": "e-postflöde med TLS1.1",
  },
  heading: (direction, type, mailFlow) => `${direction} ${type}-anslutning har betydande ${mailFlow}`,
  used: { "significant-no-tls": "kom utan TLS", "significant-tls10": "använde TLS 1.0", "significant-tls11": "använde TLS 1.1" },
  usedOutbound: {
    "significant-no-tls": "skickades utan TLS",
    "significant-tls10": "använde TLS 1.0",
    "significant-tls11": "använde TLS 1.1",
  },
  numbers: (format, messages, known, share, used) =>
    `${format.number(messages)} av ${format.number(known)} meddelanden (${share}) ${used}.`,
  rule: (format, share, messages, days) =>
    `Visas från ${share} och ${format.number(messages)} meddelanden på ${format.number(days)} ${format.plural(days) === "one" ? "dag" : "dagar"}.`,
  adviceNoTls: {
    Partner: "Be partnern erbjuda STARTTLS på servrarna som nämns här och kräv sedan TLS på anslutningen.",
    OnPremises: "Slå på TLS i servrarna och enheterna som nämns här och kräv sedan TLS på anslutningen.",
  },
  adviceOldTls: {
    Partner: "Be partnern låta servrarna som nämns här använda TLS 1.2 eller senare: andra är på väg att stänga av de gamla versionerna.",
    OnPremises: "Uppgradera eller ställ om servrarna och enheterna som nämns här till TLS 1.2 eller senare.",
  },
};
