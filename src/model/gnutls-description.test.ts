import { describe, expect, test } from "vitest";
import { findSuiteOfDescription } from "./gnutls-description.ts";

describe("GnuTLS's description of a session means", () => {
  test.for([
    ["ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM", "TLSv1.3", "TLS_AES_256_GCM_SHA384"],
    ["ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM", "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
    ["ECDHE_SECP256R1__ECDSA_SHA256__AES_128_GCM", "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"],
    ["ECDHE_X25519__RSA_PSS_RSAE_SHA256__CHACHA20_POLY1305", "TLSv1.2", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"],
    ["ECDHE_X25519__RSA_PSS_RSAE_SHA256__CHACHA20_POLY1305", "TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256"],
    ["ECDHE_X25519__RSA_SHA1__AES_256_CBC__SHA1", "TLSv1.1", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"],
    ["DHE_FFDHE2048__RSA_SHA256__AES_256_GCM", "TLSv1.2", "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"],
    ["DHE_CUSTOM2048__RSA_SHA256__AES_128_CBC__SHA256", "TLSv1.2", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256"],
    ["RSA__AES_256_CBC__SHA1", "TLSv1.0", "TLS_RSA_WITH_AES_256_CBC_SHA"],
    ["RSA__AES_128_GCM", "TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256"],
    ["RSA__3DES_CBC__SHA1", "TLSv1.0", "TLS_RSA_WITH_3DES_EDE_CBC_SHA"],
    ["ECDHE_RSA__AES_128_GCM__AEAD", "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"],
  ] as const)("%s over %s: %s", ([description, version, iana]) => {
    expect(findSuiteOfDescription(description, version)?.iana).toBe(iana);
  });

  test.for(["TLS_AES_256_GCM_SHA384", "ECDHE-RSA-AES256-GCM-SHA384", "", "__", "ECDHE_X25519__NEW__CIPHER", "A__B__C__D__E"])(
    "nothing: %j",
    (description) => {
      expect(findSuiteOfDescription(description, "TLSv1.2")).toBeUndefined();
    },
  );
});
