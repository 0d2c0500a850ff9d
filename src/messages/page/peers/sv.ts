import type { peers as english } from "./en.ts";

export const peers: typeof english = {
  note: {
    directions: { inbound: "Inkommande", outbound: "Utgående", both: "Inkommande och utgående", submission: "Inlämning" },
    withoutTls: "inget meddelande med TLS",
    someWithoutTls: "vissa meddelanden utan TLS",
    only: (versions) => `bara ${versions}`,
    some: (versions) => `ibland ${versions}`,
    since: (note, day) => `${note} sedan ${day}`,
    and: " och ",
    unknown: "loggen säger inte hur",
  },
};
