import { expect, test } from "vitest";
import { refuseForeignChange } from "./refuse-foreign-change.ts";

test.for([
  ["a program", "mail.example.org:8025", undefined, undefined, true],
  ["a browser that says it is the same origin, under any name", "mail.example.org", "https://mail.example.org", "same-origin", true],
  ["the page of an address in the own network", "192.0.2.7:8025", "http://192.0.2.7:8025", undefined, true],
  ["the page of an IPv6 address", "[2001:db8::7]:8025", "http://[2001:DB8::7]:8025", undefined, true],
  ["the page of localhost", "localhost:8025", "http://localhost:8025", undefined, true],
  [
    "a page under a name, without a browser's word: the name may be anybody's",
    "rebound.example",
    "http://rebound.example",
    undefined,
    false,
  ],
  ["a page of another site", "192.0.2.7", "https://evil.example", undefined, false],
  ["a page of another port", "192.0.2.7:8025", "http://192.0.2.7:80", undefined, false],
  ["a browser that says it is another site, whatever the origin", "192.0.2.7", "http://192.0.2.7", "cross-site", false],
  ["an address that somebody followed", "192.0.2.7", undefined, "none", false],
  ["a page without an origin of its own", "192.0.2.7", "null", undefined, false],
  ["an origin and no host", undefined, "http://192.0.2.7", undefined, false],
] as const)("a change from %s", ([, host, origin, secFetchSite, passes]) => {
  expect(refuseForeignChange({ host, origin, secFetchSite })?.code).toBe(passes ? undefined : "CROSS_SITE_REFUSED");
});
