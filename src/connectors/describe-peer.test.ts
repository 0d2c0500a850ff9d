import { describe, expect, test } from "vitest";
import { subjectOf } from "./describe-peer.ts";

const NOTHING = { peerHost: null, peerAddress: null, senderDomain: null, recipientDomains: null, certificateName: null };

describe("the message that the command line describes", () => {
  test.for([
    [
      "from an address",
      { from: "198.51.100.7", sender: "a.example" },
      { ...NOTHING, direction: "inbound", peerAddress: "198.51.100.7", senderDomain: "a.example" },
    ],
    ["from a host", { from: "mx.a.example" }, { ...NOTHING, direction: "inbound", peerHost: "mx.a.example" }],
    ["from a whole sender address", { sender: "zoe@a.example" }, { ...NOTHING, direction: "inbound", senderDomain: "a.example" }],
    ["with a certificate", { certificate: "mx.a.example" }, { ...NOTHING, direction: "inbound", certificateName: "mx.a.example" }],
    [
      "to a host",
      { to: "mx.b.example", recipient: ["b.example", "x@c.example"] },
      { ...NOTHING, direction: "outbound", peerHost: "mx.b.example", recipientDomains: ["b.example", "c.example"] },
    ],
    ["to an IPv6 address", { to: "2001:db8::1" }, { ...NOTHING, direction: "outbound", peerAddress: "2001:db8::1" }],
    ["without anything", {}, undefined],
  ] as const)("%s", ([, options, subject]) => {
    expect(subjectOf(options)).toEqual(subject);
  });
});
