import { expect, test } from "vitest";
import { emptyTlsCounts, type TlsOutcome } from "../../model/tls.ts";
import { findDowngrades } from "./find-downgrades.ts";
import type { PeerDay } from "./peer-details.ts";

function day(date: number, counts: Partial<Record<TlsOutcome, number>>, direction: PeerDay["direction"] = "inbound"): PeerDay {
  return { date: `2026-11-${String(date).padStart(2, "0")}`, direction, byTls: { ...emptyTlsCounts(), ...counts } };
}

const FELL = { direction: "inbound", from: "TLSv1.3", to: "TLSv1.0", lastDay: "2026-11-02", sinceDay: "2026-11-04", messages: 7 } as const;

test.for([
  ["fell from TLS 1.3", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 6 }), day(5, { "TLSv1.0": 1 })], [FELL]],
  ["to the strongest since", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 6 }), day(5, { none: 1 })], [FELL]],
  ["whatever the order of the days", [day(5, { "TLSv1.0": 1 }), day(4, { "TLSv1.0": 6 }), day(2, { "TLSv1.3": 5 })], [FELL]],
  ["to no TLS at all", [day(2, { "TLSv1.2": 5 }), day(4, { none: 6 }), day(5, { none: 1 })], [{ ...FELL, from: "TLSv1.2", to: "none" }]],
  ["not when TLS 1.3 is seen again", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 6 }), day(5, { "TLSv1.3": 1 })], []],
  ["not by one day", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 60 })], []],
  ["not by four messages", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 2 }), day(5, { "TLSv1.0": 2 })], []],
  ["not from an exception", [day(2, { "TLSv1.3": 4 }), day(4, { "TLSv1.0": 6 }), day(5, { "TLSv1.0": 1 })], []],
  ["not where a version is not known", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 6 }), day(5, { "TLSv1.0": 1, unknown: 1 })], []],
  ["not where a version is not logged", [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 6 }), day(5, { "TLSv1.0": 1, encrypted: 1 })], []],
  [
    "not by mail in the other direction",
    [day(2, { "TLSv1.3": 5 }), day(4, { "TLSv1.0": 6 }, "outbound"), day(5, { "TLSv1.0": 1 }, "outbound")],
    [],
  ],
  ["never without mail", [], []],
] as const)("%s", ([, days, expected]) => {
  expect(findDowngrades(days)).toEqual(expected);
});
