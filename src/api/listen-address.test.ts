import { describe, expect, test } from "vitest";
import { isLoopbackHostHeader, readListenAddress, renderUrl } from "./listen-address.ts";

describe("readListenAddress", () => {
  test.for([
    ["127.0.0.1:8025", "http://127.0.0.1:8025"],
    ["[::1]:0", "http://[::1]:0"],
    ["localhost:80", "http://localhost:80"],
  ] as const)("%s is %s", ([text, url]) => {
    expect(renderUrl(readListenAddress(text))).toBe(url);
  });
  test.for(["8025", ":8025", "127.0.0.1", "127.0.0.1:65536", "::1:8025", "a b:80", ""])("refuses %j", (text) => {
    expect(() => readListenAddress(text)).toThrow(/Not an address to listen on/);
  });
});

test.for([
  ["127.0.0.1:8025", true],
  ["localhost:8025", true],
  ["LOCALHOST", true],
  ["[::1]:8025", true],
  ["127.9.9.9", true],
  ["rebound.example:8025", false],
  ["127.0.0.1.rebound.example", false],
  ["localhost.rebound.example", false],
  ["", false],
  [undefined, false],
] as const)("a request for host %s is of this machine: %s", ([header, expected]) => {
  expect(isLoopbackHostHeader(header)).toBe(expected);
});
