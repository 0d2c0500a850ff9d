import { expect, test } from "vitest";
import { findForwardSecrecy, isHybridGroup } from "./forward-secrecy.ts";

test.for([
  ["TLSv1.3", "TLS_AES_256_GCM_SHA384", true],
  ["TLSv1.3", null, true],
  ["TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", true],
  ["TLSv1.2", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA", true],
  ["TLSv1.0", "TLS_ECDH_anon_WITH_AES_256_CBC_SHA", true],
  ["TLSv1.2", "TLS_RSA_WITH_AES_128_CBC_SHA", false],
  ["TLSv1.2", "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA", false],
  ["encrypted", "TLS_AES_128_GCM_SHA256", true],
  ["TLSv1.2", null, null],
  ["encrypted", null, null],
  ["none", null, null],
  ["unknown", null, null],
] as const)("%s with %s is forward secret: %s", ([tls, suite, expected]) => {
  expect(findForwardSecrecy(tls, suite)).toBe(expected);
});

test("a hybrid group is told from others", () => {
  expect(["X25519MLKEM768", "X25519Kyber768Draft00", "X25519", null].map(isHybridGroup)).toEqual([true, true, false, false]);
});
