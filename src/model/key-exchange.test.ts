import { expect, test } from "vitest";
import { findKeyExchange } from "./key-exchange.ts";

test.for([
  ["TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "ECDHE", true],
  ["TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA", "DHE", true],
  ["TLS_DH_anon_WITH_AES_256_CBC_SHA", "DH anon", true],
  ["TLS_ECDH_RSA_WITH_AES_128_CBC_SHA", "ECDH", false],
  ["TLS_RSA_WITH_AES_128_CBC_SHA", "RSA", false],
  ["TLS_RSA_EXPORT_WITH_RC4_40_MD5", "RSA", false],
  ["TLS_AES_256_GCM_SHA384", null, true],
  ["TLS_CHACHA20_POLY1305_SHA256", null, true],
  ["TLS_SRP_SHA_WITH_AES_128_CBC_SHA", "SRP", null],
  ["TLS_GOSTR341112_256_WITH_28147_CNT_IMIT", null, null],
  [null, null, null],
] as const)("%s: %s, forward secrecy %s", ([name, method, hasForwardSecrecy]) => {
  expect(findKeyExchange(name)).toEqual({ method, hasForwardSecrecy });
});
