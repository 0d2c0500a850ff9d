import { describe, expect, test } from "vitest";
import { findCipherSuite } from "./cipher-suites.ts";
import { CIPHER_SUITE_NAMES } from "./cipher-suites-data.ts";

describe("findCipherSuite knows", () => {
  test.for([
    ["an OpenSSL name", "ECDHE-RSA-AES256-GCM-SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
    ["static RSA, which OpenSSL leaves unnamed", "AES128-SHA", "TLS_RSA_WITH_AES_128_CBC_SHA"],
    ["static RSA with GCM, which is not the TLS 1.3 suite", "AES128-GCM-SHA256", "TLS_RSA_WITH_AES_128_GCM_SHA256"],
    ["an anonymous suite", "AECDH-AES256-SHA", "TLS_ECDH_anon_WITH_AES_256_CBC_SHA"],
    ["the older of two OpenSSL spellings", "EDH-RSA-DES-CBC3-SHA", "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA"],
    ["the newer of two OpenSSL spellings", "DHE-RSA-DES-CBC3-SHA", "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA"],
    ["ChaCha20 of TLS 1.2, whose hash OpenSSL leaves out", "ECDHE-RSA-CHACHA20-POLY1305", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"],
    ["a TLS 1.3 suite", "TLS_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384"],
    ["LibreSSL's TLS 1.3", "AEAD-CHACHA20-POLY1305-SHA256", "TLS_CHACHA20_POLY1305_SHA256"],
    ["GnuTLS with its prefix", "TLS_RSA_AES_128_CBC_SHA1", "TLS_RSA_WITH_AES_128_CBC_SHA"],
    ["GnuTLS without it", "ECDHE_RSA_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
    ["GnuTLS's name of RC4", "RSA_ARCFOUR_128_SHA1", "TLS_RSA_WITH_RC4_128_SHA"],
    ["rustls's TLS 1.3", "TLS13_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384"],
    ["rustls's TLS 1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"],
    ["Microsoft's curve suffix", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384_P384", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"],
    ["lower case and mixed separators", "ecdhe_rsa-aes128_sha", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"],
    ["an IANA name in upper case", "TLS_DH_ANON_WITH_RC4_128_MD5", "TLS_DH_anon_WITH_RC4_128_MD5"],
  ] as const)("%s", ([, name, iana]) => {
    expect(findCipherSuite(name)).toEqual({ iana });
  });
});

describe("findCipherSuite does not guess at", () => {
  test.for([
    ["an EVP cipher, which is no suite", "AES-256-GCM"],
    ["a protocol family", "TLSv1/SSLv3"],
    ["Schannel's algorithm number", "CALG_AES_256"],
    ["the draft of ChaCha20, which has no registered name", "ECDHE-RSA-CHACHA20-POLY1305-OLD"],
    ["GnuTLS's session description, which leaves the version out", "ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM"],
    ["Sendmail's word for none", "(NONE)"],
    ["nothing", ""],
    ["a name of a megabyte", "A".repeat(1_000_000)],
    ["a property of every object", "constructor"],
  ] as const)("%s", ([, name]) => {
    expect(findCipherSuite(name)).toBeUndefined();
  });
});

test("no name stands for two suites", () => {
  const owners = new Map<string, string>();
  for (const [code, iana, openssl, gnutls] of CIPHER_SUITE_NAMES) {
    if (iana.startsWith("(draft)")) continue;
    for (const name of new Set([iana, ...openssl, gnutls, gnutls.replace(/^TLS_/, "")])) {
      const key = name.toUpperCase().replaceAll("_", "-");
      if (key === "") continue;
      expect(owners.get(key) ?? code, name).toBe(code);
      owners.set(key, code);
    }
  }
  expect(owners.size).toBeGreaterThan(400);
});
