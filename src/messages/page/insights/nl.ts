import type { insights as english } from "./en.ts";

export const insights: typeof english = {
  title: "Aanbevolen voor u",
  nothing: "Er is niets te doen.",
  checked: "Elke connector is nagezien op e-mail zonder TLS, met TLS 1.0 en met TLS 1.1.",
  certainty: { observed: "Zekerheid: waargenomen", inferred: "Zekerheid: deels afgeleid", unknown: "Zekerheid: onbekend" },
  who: "Wie",
  whatToDo: "Wat te doen",
  more: (format, count) => (format.plural(count) === "one" ? "Nog één bevinding" : `Nog ${format.number(count)} bevindingen`),
  direction: { inbound: "Binnenkomende", outbound: "Uitgaande" },
  mailFlow: {
    "significant-no-tls": "e-mailstroom zonder TLS",
    "significant-tls10": "e-mailstroom met TLS1.0",
    "significant-tls11": "e-mailstroom met TLS1.1",
  },
  heading: (direction, type, mailFlow) => `${direction} ${type}-connector heeft een aanzienlijke ${mailFlow}`,
  used: {
    "significant-no-tls": "kwamen zonder TLS",
    "significant-tls10": "gebruikten TLS 1.0",
    "significant-tls11": "gebruikten TLS 1.1",
  },
  usedOutbound: {
    "significant-no-tls": "gingen zonder TLS",
    "significant-tls10": "gebruikten TLS 1.0",
    "significant-tls11": "gebruikten TLS 1.1",
  },
  numbers: (format, messages, known, share, used) => `${format.number(messages)} van ${format.number(known)} berichten (${share}) ${used}.`,
  rule: (format, share, messages, days) =>
    `Getoond vanaf ${share} en ${format.number(messages)} berichten in ${format.number(days)} ${format.plural(days) === "one" ? "dag" : "dagen"}.`,
  adviceNoTls: {
    Partner: "Vraag de partner STARTTLS aan te bieden op de servers die hier staan, en verplicht daarna TLS op de connector.",
    OnPremises: "Zet TLS aan op de servers en apparaten die hier staan, en verplicht daarna TLS op de connector.",
  },
  adviceOldTls: {
    Partner: "Vraag de partner de servers die hier staan TLS 1.2 of hoger te laten gebruiken: anderen zetten de oude versies uit.",
    OnPremises: "Werk de servers en apparaten die hier staan bij, of stel ze in op TLS 1.2 of hoger.",
  },
};
