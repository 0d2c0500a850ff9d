import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIpRange } from "./ip-range.ts";
import { createNetworkMatcher } from "./network-matcher.ts";

const RANGES = ["127.0.0.0/8", "::1", "10.0.0.0/8", "10.1.0.0/16", "192.0.2.9", "2001:db8::/32", "::ffff:198.51.100.0/120"];

describe("the matching range of", () => {
  test.for([
    ["an address in a range", "127.0.0.53", "127.0.0.0/8"],
    ["the first of two that hold it", "10.1.2.3", "10.0.0.0/8"],
    ["a single address", "192.0.2.9", "192.0.2.9"],
    ["its neighbour", "192.0.2.10", undefined],
    ["the last address of a range", "10.255.255.255", "10.0.0.0/8"],
    ["the first address after it", "11.0.0.0", undefined],
    ["IPv6 loopback, written out", "0:0:0:0:0:0:0:1", "::1"],
    ["IPv6 in upper case", "2001:DB8:0:1::25", "2001:db8::/32"],
    ["IPv4 written as IPv6", "::ffff:192.0.2.9", "192.0.2.9"],
    ["IPv4 in a range written as IPv6", "198.51.100.7", "::ffff:198.51.100.0/120"],
    ["IPv4-compatible digits that are not mapped", "::c000:209", undefined],
    ["a host name", "mx.example.org", undefined],
    ["a number that some parsers take for an address", "2130706433", undefined],
    ["octal parts", "0177.0.0.1", undefined],
    ["nothing", "", undefined],
    ["Postfix's word for no address", "unknown", undefined],
  ] as const)("%s", ([, address, range]) => {
    expect(createNetworkMatcher(RANGES)(address)).toBe(range);
  });
});

describe("a range is refused when it is", () => {
  test.for([
    "",
    "/",
    "10.0.0.0/",
    "10.0.0.0/33",
    "10.0.0.0/-1",
    "10.0.0.0/8/8",
    "10.0/8",
    "::/129",
    "::ffff:10.0.0.0/95",
    "example.org",
    "10.0.0.0/+8",
  ])("%j", (text) => {
    expect(parseIpRange(text)).toBeUndefined();
  });
});

test("a range holds exactly the addresses that share its leading bits", () => {
  const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  fc.assert(
    fc.property(octets, octets, fc.integer({ min: 0, max: 32 }), (network, address, prefixLength) => {
      const bitsOf = (parts: readonly number[]): string => parts.map((part) => part.toString(2).padStart(8, "0")).join("");
      const range = `${network.join(".")}/${prefixLength}`;
      const shares = bitsOf(network).slice(0, prefixLength) === bitsOf(address).slice(0, prefixLength);
      expect(createNetworkMatcher([range])(address.join("."))).toBe(shares ? range : undefined);
    }),
  );
});
