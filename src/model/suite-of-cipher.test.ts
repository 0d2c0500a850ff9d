import { expect, test } from "vitest";
import { findSuiteOfCipher } from "./suite-of-cipher.ts";

test.for([
  ["TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLSv1.3", "TLS_AES_256_GCM_SHA384"],
  ["TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
  ["TLS_AES_128_GCM_SHA256", "TLSv1.3", "TLS_AES_128_GCM_SHA256"],
] as const)("%s in %s is %s", ([cipher, version, suite]) => {
  expect(findSuiteOfCipher(cipher, version)?.iana).toBe(suite);
});
