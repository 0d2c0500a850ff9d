import type { Formats } from "../../formats.ts";

/** Texts of the dashboard. */
export const flow = {
  title: "Mail flow",
  widget: "Outbound and inbound mail flow",
  protected: "protected",
  sent: (format: Formats, stretch: string, messages: number, share: number | null) =>
    messages === 0
      ? `${stretch}, no messages were sent.`
      : share === null
        ? `${stretch}, ${messagesWere(format, messages)} sent; the log does not say how they were protected.`
        : `${stretch}, ${messagesWere(format, messages)} sent, of which ${format.share(share)} ${wasOrWere(format, messages)} protected in transit (by TLS).`,
  received: (format: Formats, stretch: string, messages: number, share: number | null) =>
    messages === 0
      ? `${stretch}, no messages were received.`
      : share === null
        ? `${stretch}, ${messagesWere(format, messages)} received; the log does not say how they were protected.`
        : `${stretch}, ${messagesWere(format, messages)} received, of which ${format.share(share)} ${wasOrWere(format, messages)} protected in transit (by TLS).`,
  olderThanTls12: "TLS older than 1.2",
  withoutTls: "Without TLS",
  unknownOutside: (format: Formats, share: number) => `Unknown, outside the share (${format.share(share)})`,
  unknownNone: "Unknown, outside the share",
  against: (range: string) => `Protected share against ${range}`,
  points: (change: string) => `${change} pt`,
  nothingBefore: "no mail then",
  viewDetails: "View details",
};

function messagesWere(format: Formats, count: number): string {
  return format.plural(count) === "one" ? `${format.number(count)} message was` : `${format.number(count)} messages were`;
}

function wasOrWere(format: Formats, count: number): string {
  return format.plural(count) === "one" ? "was" : "were";
}
