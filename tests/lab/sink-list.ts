import type { Certificates } from "./certificates.ts";
import type { SinkOptions } from "./sink.ts";

/** Where the outbound mail goes: each domain is one sink, or two behind one name. */
export interface Destination {
  readonly domain: string;
  /** `smtp`, `lmtp`, or a transport of its own. */
  readonly transport: "smtp" | "lmtp" | "wrapped";
  readonly sinks: readonly [SinkOptions, ...SinkOptions[]];
  /** The name that its certificate must carry; without one, TLS is opportunistic. */
  readonly mustMatch?: string;
}

/** Every kind of peer that the lab sends mail to. */
export function listDestinations(certificates: Certificates): readonly Destination[] {
  const { trusted, untrusted } = certificates;
  const smtp = { protocol: "smtp", keyPair: trusted } as const;
  const at = (last: number) => `127.0.5.${last}`;
  const single = (domain: string, sink: SinkOptions): Destination => ({ domain, transport: "smtp", sinks: [sink] });
  return [
    single("modern.test", { ...smtp, name: "modern", address: at(1), offers: ["TLSv1.3"] }),
    single("twelve.test", { ...smtp, name: "twelve", address: at(2), offers: ["TLSv1.2"], keyPair: untrusted }),
    single("eleven.test", { ...smtp, name: "eleven", address: at(3), offers: ["TLSv1.1"] }),
    single("ten.test", { ...smtp, name: "ten", address: at(4), offers: ["TLSv1"] }),
    single("plain.test", { ...smtp, name: "plain", address: at(5), offers: ["absent"] }),
    single("changing.test", { ...smtp, name: "changing", address: at(6), offers: ["TLSv1.3", "TLSv1", "absent", "TLSv1.2"] }),
    single("refusing.test", { ...smtp, name: "refusing", address: at(7), offers: ["refused", "refused", "TLSv1.2"] }),
    single("breaking.test", { ...smtp, name: "breaking", address: at(8), offers: ["broken", "TLSv1.2", "broken", "absent"] }),
    single("dropping.test", { ...smtp, name: "dropping", address: at(9), offers: ["TLSv1.3"], dropsEvery: 3 }),
    single("greylisting.test", { ...smtp, name: "greylisting", address: at(10), offers: ["TLSv1.2", "TLSv1.3"], greylists: true }),
    single("pinned.test", { ...smtp, name: "pinned", address: at(11), offers: ["TLSv1.2"], cipher: "AES128-SHA" }),
    {
      domain: "twofold.test",
      transport: "smtp",
      sinks: [
        { ...smtp, name: "twofold-a", address: at(20), offers: ["TLSv1.3"], busyEvery: 2 },
        { ...smtp, name: "twofold-b", address: at(21), offers: ["TLSv1.1"] },
      ],
    },
    {
      domain: "wrapped.test",
      transport: "wrapped",
      sinks: [{ ...smtp, name: "wrapped", address: at(12), offers: ["TLSv1.2"], wrapped: true }],
    },
    { ...single("verified.test", { ...smtp, name: "verified", address: at(13), offers: ["TLSv1.3"] }), mustMatch: "mx.partner.test" },
    { ...single("mismatch.test", { ...smtp, name: "mismatch", address: at(14), offers: ["TLSv1.3"] }), mustMatch: "mx.other.test" },
    {
      domain: "store.test",
      transport: "lmtp",
      sinks: [{ protocol: "lmtp", keyPair: trusted, name: "store", address: "127.0.4.1", offers: ["TLSv1.2"] }],
    },
  ];
}
