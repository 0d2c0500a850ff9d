import type { Formats } from "../../formats.ts";

/** Texts of the flyout "Messages protected in transit (by TLS)". */
export const flyout = {
  title: "Messages protected in transit (by TLS)",
  whatTlsDoes:
    "TLS protects messages on their way and needs both sides to take part. Mail servers use it opportunistically: each connection takes the most secure version that both sides support, or none at all.",
  outboundLead: "Outbound",
  outboundMeans: "includes messages from your servers to the internet, to partners and to your own network.",
  inboundLead: "Inbound",
  inboundMeans: "includes messages from these to your servers.",
  unknownLead: "Unknown",
  unknownMeans: "means that the log does not say; it is never counted as No TLS.",
  whatToDo:
    "Where messages are not protected, or the version is too low, work with the partner or update your own server. See who it is in the",
  outbound: "Outbound (from your servers)",
  inbound: "Inbound (to your servers)",
  messages: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 message" : `${format.number(count)} messages`),
  notInShares: "not in the shares",
  close: "Close",
};
