import { describe, expect, test } from "vitest";
import { parseTlsField } from "./tls-field.ts";

const OPENSSL = { cipher: "ECDHE-RSA-AES256-GCM-SHA384", bits: 256, keyExchange: null, isReused: false };

describe("X= is read", () => {
  test.for([
    ["of OpenSSL until 4.92", "TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256", { ...OPENSSL, outcome: "TLSv1.2" }],
    ["of OpenSSL until 4.92, TLS 1.0", "TLSv1:AES256-SHA:256", { ...OPENSSL, outcome: "TLSv1.0", cipher: "AES256-SHA" }],
    ["of OpenSSL, SSLv3", "SSLv3:RC4-MD5:128", { ...OPENSSL, outcome: "SSLv3", cipher: "RC4-MD5", bits: 128 }],
    ["of OpenSSL from 4.93 on", "TLS1.3:TLS_AES_256_GCM_SHA384:256", { ...OPENSSL, outcome: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" }],
    ["of OpenSSL, TLS 1.0 without its zero", "TLS1:AES256-SHA:256", { ...OPENSSL, outcome: "TLSv1.0", cipher: "AES256-SHA" }],
    [
      "of GnuTLS until 4.76, whose key length is in bytes",
      "TLS-1.0:RSA_AES_256_CBC_SHA:32",
      { ...OPENSSL, outcome: "TLSv1.0", cipher: "RSA_AES_256_CBC_SHA" },
    ],
    [
      "of GnuTLS until 4.92",
      "TLS1.2:ECDHE_RSA_AES_256_GCM_SHA384:256",
      { ...OPENSSL, outcome: "TLSv1.2", cipher: "ECDHE_RSA_AES_256_GCM_SHA384" },
    ],
    [
      "of GnuTLS from 4.93 on",
      "TLS1.1:ECDHE_X25519__RSA_SHA1__AES_256_CBC__SHA1:256",
      { ...OPENSSL, outcome: "TLSv1.1", cipher: "ECDHE_X25519__RSA_SHA1__AES_256_CBC__SHA1", keyExchange: "X25519" },
    ],
    [
      "with a group of its own",
      "TLS1.3:TLS_AES_256_GCM_SHA384:256:X25519MLKEM768",
      { ...OPENSSL, outcome: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", keyExchange: "X25519MLKEM768" },
    ],
    ["resumed", "TLS1.3:TLS_AES_256_GCM_SHA384:256*", { ...OPENSSL, outcome: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", isReused: true }],
  ] as const)("%s", ([, value, expected]) => {
    expect(parseTlsField(value)).toEqual(expected);
  });
});

test.for(["", "TLS1.3", "TLS9.9:AES:256", "TLS1.2:AES256-SHA", "SSLv2:RC4-MD5:128"])("%j cannot be read in full", (value) => {
  expect(parseTlsField(value)).toBeUndefined();
});
