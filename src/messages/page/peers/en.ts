/** Texts of the peers: whom mail comes from and goes to. */
export const peers = {
  note: {
    directions: { inbound: "Inbound", outbound: "Outbound", both: "Inbound and outbound", submission: "Submission" },
    withoutTls: "no message with TLS",
    someWithoutTls: "some messages without TLS",
    only: (versions: string) => `${versions} only`,
    some: (versions: string) => `${versions} on some`,
    since: (note: string, day: string) => `${note} since ${day}`,
    and: " and ",
    unknown: "the log does not say how",
  },
};
