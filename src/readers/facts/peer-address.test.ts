import { expect, test } from "vitest";
import { parsePeerAddress } from "./peer-address.ts";

test.for([
  ["192.0.2.1", "192.0.2.1", null],
  ["192.0.2.1:25", "192.0.2.1", 25],
  ["[192.0.2.1]", "192.0.2.1", null],
  ["2001:DB8::1", "2001:db8::1", null],
  ["[2001:db8::1]:465", "2001:db8::1", 465],
  ["[IPv6:2001:db8::1]", "2001:db8::1", null],
  ["IPv6:2001:db8::1", "2001:db8::1", null],
  ["fe80::1%eth0", "fe80::1", null],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.1", null],
] as const)("%s is read", ([text, address, port]) => {
  expect(parsePeerAddress(text)).toEqual({ address, port });
});

test.for(["", "unknown", "mx.example.net", "192.0.2.1 x", "[", "12345", "[]:25"])("%j is no address", (text) => {
  expect(parsePeerAddress(text)).toBeNull();
});
