import { describe, expect, test } from "vitest";
import { parseCiphers } from "./ciphers.ts";
import { parseEvent } from "./event.ts";
import { parsePeer, parseRelay } from "./peer.ts";

const SID = "90dacc4c774d508f";

describe("an event is read", () => {
  test.for([
    [
      `${SID} smtp connected address=127.0.0.3 host=client.example.org`,
      "smtp",
      "connected",
      { address: "127.0.0.3", host: "client.example.org" },
    ],
    [`${SID} mta connected`, "mta", "connected", {}],
    [
      `${SID} mta delivery evpid=d981f2da059ad9b9 from=<a b=c@example.org> to=<b@example.net> rcpt=<-> source="127.0.0.1" relay="127.0.0.2 (mx.example.net)" delay=0s result="Ok" stat="250 2.0.0 a \\"quoted\\" result=x"`,
      "mta",
      "delivery",
      {
        evpid: "d981f2da059ad9b9",
        from: "<a b=c@example.org>",
        to: "<b@example.net>",
        rcpt: "<->",
        source: "127.0.0.1",
        relay: "127.0.0.2 (mx.example.net)",
        delay: "0s",
        result: "Ok",
        stat: '250 2.0.0 a \\"quoted\\" result=x',
      },
    ],
    [
      `${SID} mta event=delivery evpid=d981f2da059ad9b9 from=<a@b> to=<c@d> rcpt=<-> source=192.0.2.1 relay=192.0.2.2 (mx.example.net) delay=2s result=Ok stat=250 2.0.0 queued result=PermFail`,
      "mta",
      "delivery",
      {
        evpid: "d981f2da059ad9b9",
        from: "<a@b>",
        to: "<c@d>",
        rcpt: "<->",
        source: "192.0.2.1",
        relay: "192.0.2.2 (mx.example.net)",
        delay: "2s",
        result: "Ok",
        stat: "250 2.0.0 queued result=PermFail",
      },
    ],
    [
      `${SID} smtp event=starttls address=192.0.2.5 ciphers="version=TLSv1.2, cipher=ECDHE-RSA-AES256-GCM-SHA384, bits=256"`,
      "smtp",
      "tls",
      { address: "192.0.2.5", ciphers: "version=TLSv1.2, cipher=ECDHE-RSA-AES256-GCM-SHA384, bits=256" },
    ],
    [`${SID} smtp event=closed reason=quit`, "smtp", "disconnected", { reason: "quit" }],
  ] as const)("%s", ([text, side, kind, values]) => {
    const event = parseEvent(text);
    expect({ ...event, values: Object.fromEntries(event?.values ?? []) }).toEqual({ session: SID, side, kind, values });
  });

  test.for(["info: OpenSMTPD 7.6.0-portable starting", "", `${SID}0 smtp connected`, `${SID} mda delivery evpid=1`])(
    "%j is none",
    (text) => {
      expect(parseEvent(text)).toBeUndefined();
    },
  );
});

test.for([
  ["TLSv1.3:TLS_AES_256_GCM_SHA384:256", { outcome: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", bits: 256 }],
  ["TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256:X25519", { outcome: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384", bits: 256 }],
  ["TLSv1:AES256-SHA:256", { outcome: "TLSv1.0", cipher: "AES256-SHA", bits: 256 }],
  ["version=TLSv1.2, cipher=AES128-SHA, bits=128", { outcome: "TLSv1.2", cipher: "AES128-SHA", bits: 128 }],
  ["TLSv9:X:1", undefined],
] as const)("the ciphers %s", ([value, expected]) => {
  expect(parseCiphers(value)).toEqual(expected);
});

test.for([
  ["127.0.0.3", "client.example.org", { name: "client.example.org", address: "127.0.0.3", port: null }],
  ["smtp+tls://192.0.2.2:25", "mx.Example.net", { name: "mx.example.net", address: "192.0.2.2", port: 25 }],
  ["lmtp://[2001:db8::5]:24", "<unknown>", { name: null, address: "2001:db8::5", port: 24 }],
  ["[2001:db8::5]", undefined, { name: null, address: "2001:db8::5", port: null }],
  ["local", "mx.lab.test", null],
  ["/var/run/sock", undefined, null],
] as const)("the peer %s %s", ([address, host, expected]) => {
  expect(parsePeer(address, host)).toEqual(expected);
});

test("the relay of a delivery", () => {
  expect(parseRelay("192.0.2.2 (mx.example.net)")).toEqual({ name: "mx.example.net", address: "192.0.2.2", port: null });
  expect(parseRelay("")).toBeNull();
});
