import { expect, test } from "vitest";
import { findProtocolVersion } from "./protocol-spelling.ts";

test.for([
  ["TLSv1.3", "TLSv1.3"],
  ["TLSv1_3", "TLSv1.3"],
  ["TLS1_2", "TLSv1.2"],
  ["TLS1.2", "TLSv1.2"],
  ["TLS 1.2", "TLSv1.2"],
  ["TLS-1.0", "TLSv1.0"],
  ["TLSv1", "TLSv1.0"],
  ["TLS1", "TLSv1.0"],
  ["SSLv3", "SSLv3"],
  ["tlsv1.1", "TLSv1.1"],
] as const)("%s is %s", ([spelling, version]) => {
  expect(findProtocolVersion(spelling)).toBe(version);
});

test.for(["", "TLSv1/SSLv3", "SSLv2", "TLSv1.4", "TLS", "constructor", "1.2"])("%j is no version", (spelling) => {
  expect(findProtocolVersion(spelling)).toBeUndefined();
});
