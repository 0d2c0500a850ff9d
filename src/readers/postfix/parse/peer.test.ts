import { describe, expect, test } from "vitest";
import { parsePeer } from "./peer.ts";

describe("parsePeer reads", () => {
  test.for([
    ["mx.example.net[192.0.2.25]:25", "mx.example.net", "192.0.2.25", 25],
    ["mx.example.net[192.0.2.25]", "mx.example.net", "192.0.2.25", null],
    ["[192.0.2.25]:25", null, "192.0.2.25", 25],
    ["unknown[192.0.2.25]", null, "192.0.2.25", null],
    ["unknown[unknown]", null, null, null],
    ["mx.example.net[2001:db8::25]:25", "mx.example.net", "2001:db8::25", 25],
    ["mx.example.net[IPv6:2001:db8::25]", "mx.example.net", "2001:db8::25", null],
    ["mail[private/dovecot-lmtp]", "mail", null, null],
    ["bücher.example[192.0.2.25]", "bücher.example", "192.0.2.25", null],
  ] as const)("%s", ([text, host, address, port]) => {
    const bytes = Buffer.from(text).toString("latin1");
    expect(parsePeer(bytes, 0)).toEqual({ host, address, port, end: bytes.length });
  });

  test("the name at a place, up to its end", () => {
    expect(parsePeer("from a[192.0.2.9]: lost connection", 5)).toEqual({ host: "a", address: "192.0.2.9", port: null, end: 17 });
  });
});

test.for([
  "",
  "a.example",
  "a.example[192.0.2.9",
  "two names[192.0.2.9]",
  "a,b[192.0.2.9]",
  `${"a".repeat(300)}[192.0.2.9]`,
  `a[${"1".repeat(100)}]`,
])("parsePeer finds no name in: %s", (text) => {
  expect(parsePeer(text, 0)).toBeUndefined();
});
