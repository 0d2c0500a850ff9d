import { describe, expect, test } from "vitest";
import { parsePairs } from "./pairs.ts";
import { parseRelay } from "./relay.ts";
import { parseTlsLine } from "./tls-line.ts";

describe("names and values are read", () => {
  test.for([
    [
      "of a message that came in",
      "from=<alice@example.org>, size=264, nrcpts=2, msgid=<1@x, y=z>, proto=ESMTPS, relay=client.example.org [127.0.0.3]",
      {
        from: "<alice@example.org>",
        size: "264",
        nrcpts: "2",
        msgid: "<1@x, y=z>",
        proto: "ESMTPS",
        relay: "client.example.org [127.0.0.3]",
      },
    ],
    [
      "of one that went out, whose answer is a stranger's",
      "to=<c@example.net>,<b@example.net>, delay=00:00:01, mailer=esmtp, relay=mx. [127.0.0.2], dsn=2.0.0, stat=Sent (ok, relay=evil. [192.0.2.1], stat=Deferred)",
      {
        to: "<c@example.net>,<b@example.net>",
        delay: "00:00:01",
        mailer: "esmtp",
        relay: "mx. [127.0.0.2]",
        dsn: "2.0.0",
        stat: "Sent (ok, relay=evil. [192.0.2.1], stat=Deferred)",
      },
    ],
    ["with names not known yet", "from=a, tls_version=TLSv1.3, new_2=x", { from: "a", tls_version: "TLSv1.3", new_2: "x" }],
    ["with a quoted address", 'from=<"a, size=9"@example.org>, size=5', { from: '<"a, size=9"@example.org>', size: "5" }],
    ["where there are none", "did not issue MAIL", {}],
  ] as const)("%s", ([, text, expected]) => {
    expect(Object.fromEntries(parsePairs(text))).toEqual(expected);
  });

  test("in no time without end", () => {
    expect(parsePairs(`from=${"<, ".repeat(100_000)}`).size).toBe(1);
  });
});

describe("the host at the other end is", () => {
  test.for([
    ["client.example.org [192.0.2.9]", { name: "client.example.org", address: "192.0.2.9" }],
    ["mx.Example.net. [192.0.2.9]", { name: "mx.example.net", address: "192.0.2.9" }],
    ["[192.0.2.9]", { name: null, address: "192.0.2.9" }],
    ["[IPv6:2001:db8::5]", { name: null, address: "2001:db8::5" }],
    ["IDENT:ann@host.example [192.0.2.9] (may be forged)", { name: "host.example", address: "192.0.2.9" }],
    ["mx.example.net.", { name: "mx.example.net", address: null }],
    ["root@localhost", undefined],
    ["local", undefined],
  ] as const)("%s", ([value, expected]) => {
    expect(parseRelay(value)).toEqual(expected);
  });
});

describe("TLS is", () => {
  test.for([
    [
      "version=TLSv1, verify=NOT, cipher=ECDHE-RSA-AES256-SHA, bits=256/256",
      { outcome: "TLSv1.0", cipher: "ECDHE-RSA-AES256-SHA", bits: 256, trust: null },
    ],
    [
      "version=TLSv1.3, verify=OK, cipher=TLS_AES_256_GCM_SHA384, bits=256/256",
      { outcome: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", bits: 256, trust: "trusted" },
    ],
    [
      "version=TLSv1, verify=FAIL, cipher=DES-CBC3-SHA, bits=168/112",
      { outcome: "TLSv1.0", cipher: "DES-CBC3-SHA", bits: 112, trust: "untrusted" },
    ],
    [
      "version=TLSv1/SSLv3, verify=NO, cipher=DHE-RSA-AES256-SHA, bits=256/256",
      { outcome: "encrypted", cipher: "DHE-RSA-AES256-SHA", bits: 256, trust: "anonymous" },
    ],
    ["version=TLSv9, verify=NO", undefined],
    ["version=constructor, verify=NO", undefined],
    ["version=TLSv1.3, verify=toString, bits=1e999/0.5", { outcome: "TLSv1.3", cipher: null, bits: null, trust: null }],
    ["version=TLSv1.3, verify=NO, bits=256", { outcome: "TLSv1.3", cipher: null, bits: 256, trust: "anonymous" }],
  ] as const)("%s", ([text, expected]) => {
    expect(parseTlsLine(parsePairs(text))).toEqual(expected);
  });
});
