import type { Formats } from "../../formats.ts";
import type { flow as english } from "./en.ts";

export const flow: typeof english = {
  title: "E-postflöde",
  widget: "Utgående och inkommande e-postflöde",
  protected: "skyddat",
  sent: (format, stretch, messages, share) => sentence(format, stretch, messages, share, "skickades", "skickades inga meddelanden"),
  received: (format, stretch, messages, share) => sentence(format, stretch, messages, share, "togs emot", "togs inga meddelanden emot"),
  olderThanTls12: "TLS äldre än 1.2",
  withoutTls: "Utan TLS",
  unknownOutside: (format, share) => `Okänt, utanför andelen (${format.share(share)})`,
  unknownNone: "Okänt, utanför andelen",
  against: (range) => `Skyddad andel mot ${range}`,
  points: (change) => `${change} p.e.`,
  nothingBefore: "ingen e-post då",
  viewDetails: "Visa detaljer",
};

function sentence(format: Formats, stretch: string, messages: number, share: number | null, verb: string, nothing: string): string {
  if (messages === 0) return `${stretch} ${nothing}.`;
  const one = format.plural(messages) === "one";
  const counted = `${format.number(messages)} ${one ? "meddelande" : "meddelanden"}`;
  const start = `${stretch} ${verb === "togs emot" ? `togs ${counted} emot` : `${verb} ${counted}`}`;
  if (share === null) return `${start}; loggen säger inte hur de skyddades.`;
  return `${start}, varav ${format.share(share)} var ${one ? "skyddat" : "skyddade"} under överföringen (med TLS).`;
}
