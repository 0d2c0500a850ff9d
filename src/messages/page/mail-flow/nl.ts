import type { Formats } from "../../formats.ts";
import type { flow as english } from "./en.ts";

export const flow: typeof english = {
  title: "E-mailstroom",
  widget: "Uitgaande en binnenkomende e-mailstroom",
  protected: "beveiligd",
  sent: (format, stretch, messages, share) => sentence(format, stretch, messages, share, "verzonden"),
  received: (format, stretch, messages, share) => sentence(format, stretch, messages, share, "ontvangen"),
  olderThanTls12: "TLS ouder dan 1.2",
  withoutTls: "Zonder TLS",
  unknownOutside: (format, share) => `Onbekend, buiten het aandeel (${format.share(share)})`,
  unknownNone: "Onbekend, buiten het aandeel",
  against: (range) => `Beveiligd aandeel tegenover ${range}`,
  points: (change) => `${change} pp`,
  nothingBefore: "toen geen e-mail",
  viewDetails: "Details weergeven",
};

function sentence(format: Formats, stretch: string, messages: number, share: number | null, participle: string): string {
  if (messages === 0) return `${stretch} zijn er geen berichten ${participle}.`;
  const one = format.plural(messages) === "one";
  const start = `${stretch} ${one ? "is 1 bericht" : `zijn ${format.number(messages)} berichten`} ${participle}`;
  if (share === null) return `${start}; het logboek zegt niet hoe ze beveiligd waren.`;
  return `${start}, waarvan ${format.share(share)} onderweg beveiligd was (met TLS).`;
}
