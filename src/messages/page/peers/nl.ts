import type { peers as english } from "./en.ts";

export const peers: typeof english = {
  note: {
    directions: { inbound: "Binnenkomend", outbound: "Uitgaand", both: "Binnenkomend en uitgaand", submission: "Inlevering" },
    withoutTls: "geen enkel bericht met TLS",
    someWithoutTls: "sommige berichten zonder TLS",
    only: (versions) => `alleen ${versions}`,
    some: (versions) => `soms ${versions}`,
    since: (note, day) => `${note} sinds ${day}`,
    and: " en ",
    unknown: "het logboek zegt niet hoe",
  },
};
