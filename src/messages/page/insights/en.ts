import type { Formats } from "../../formats.ts";

/** Texts of findings. */
export const insights = {
  title: "Recommended for you",
  nothing: "Nothing to act on.",
  checked: "Every connector was checked for mail without TLS, with TLS 1.0 and with TLS 1.1.",
  certainty: {
    observed: "Certainty: observed",
    inferred: "Certainty: partly inferred",
    unknown: "Certainty: unknown",
  },
  who: "Who",
  whatToDo: "What to do",
  more: (format: Formats, count: number) => (format.plural(count) === "one" ? "One more finding" : `${format.number(count)} more findings`),
  direction: { inbound: "Inbound", outbound: "Outbound" },
  mailFlow: {
    "significant-no-tls": "mail flow without TLS",
    "significant-tls10": "TLS1.0 mail flow",
    "significant-tls11": "TLS1.1 mail flow",
  },
  heading: (direction: string, type: string, mailFlow: string) => `${direction} ${type} connector seeing significant ${mailFlow}`,
  used: { "significant-no-tls": "came without TLS", "significant-tls10": "used TLS 1.0", "significant-tls11": "used TLS 1.1" },
  usedOutbound: { "significant-no-tls": "went without TLS", "significant-tls10": "used TLS 1.0", "significant-tls11": "used TLS 1.1" },
  numbers: (format: Formats, messages: number, known: number, share: string, used: string) =>
    `${format.number(messages)} of ${format.number(known)} messages (${share}) ${used}.`,
  rule: (format: Formats, share: string, messages: number, days: number) =>
    `Shown from ${share} and ${format.number(messages)} messages in ${format.number(days)} days.`,
  adviceNoTls: {
    Partner: "Ask the partner to offer STARTTLS on the servers named here, then require TLS on the connector.",
    OnPremises: "Switch TLS on in the servers and devices named here, then require TLS on the connector.",
  },
  adviceOldTls: {
    Partner: "Ask the partner to let the servers named here use TLS 1.2 or later: others are switching the old versions off.",
    OnPremises: "Upgrade or reconfigure the servers and devices named here to TLS 1.2 or later.",
  },
};
