import { describe, expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import { TLS12, TLS13 } from "../read-log.testing.ts";
import * as summaries from "./tls-summary.ts";

const tails = summaries.startTlsTails();

/** With the peer as a text. */
function parseTlsSummary(message: string) {
  const memory = lineMemory(Buffer.from(`..${message}`));
  const summary = summaries.parseTlsSummary(tails, memory, 2, memory.bytes.length);
  if (summary === undefined || summary === "unrecognized") return summary;
  return { ...summary, peer: memory.bytes.toString("utf8", summary.peerStart, summary.peerEnd) };
}

describe("parseTlsSummary reads the peer and the trust of", () => {
  test.for([
    [
      "a client without certificate",
      `Anonymous TLS connection established from client.example.org[192.0.2.3]: ${TLS13}`,
      "anonymous",
      "client.example.org[192.0.2.3]",
    ],
    [
      "a client with a port",
      `Anonymous TLS connection established from mail.example.com[192.0.2.1]:46479: ${TLS13}`,
      "anonymous",
      "mail.example.com[192.0.2.1]:46479",
    ],
    [
      "a client that asked for a name (SNI)",
      `Anonymous TLS connection established from a.example[192.0.2.5] to mail.example.com: ${TLS13}`,
      "anonymous",
      "a.example[192.0.2.5] to mail.example.com",
    ],
    [
      "a client with a port and SNI",
      `Untrusted TLS connection established from a.example[192.0.2.5]:4711 to mail.example.com: ${TLS12}`,
      "untrusted",
      "a.example[192.0.2.5]:4711 to mail.example.com",
    ],
    [
      "a client with a certificate",
      `Trusted TLS connection established from a.example[192.0.2.5]: ${TLS13} client-signature RSA-PSS (2048 bits) client-digest SHA256`,
      "trusted",
      "a.example[192.0.2.5]",
    ],
    [
      "a server whose name was checked",
      `Verified TLS connection established to mx.example.net[192.0.2.2]:25: ${TLS13}`,
      "verified",
      "mx.example.net[192.0.2.2]:25",
    ],
    [
      "a server on another port",
      `Untrusted TLS connection established to mx.example.net[192.0.2.2]:2526: ${TLS12}`,
      "untrusted",
      "mx.example.net[192.0.2.2]:2526",
    ],
    [
      "Postfix before 2.6, without a word of trust",
      "TLS connection established from old.example[192.0.2.34]: TLSv1 with cipher DHE-RSA-AES256-SHA (256/256 bits)",
      "untrusted",
      "old.example[192.0.2.34]",
    ],
    [
      "a peer without reverse DNS",
      `Anonymous TLS connection established from unknown[198.51.100.4]: ${TLS13}`,
      "anonymous",
      "unknown[198.51.100.4]",
    ],
    ["a peer that vanished", `Anonymous TLS connection established from unknown[unknown]: ${TLS13}`, "anonymous", "unknown[unknown]"],
    [
      "a peer without a name, through tlsproxy",
      `Anonymous TLS connection established from [192.0.2.5]:56228: ${TLS13}`,
      "anonymous",
      "[192.0.2.5]:56228",
    ],
    [
      "a server with an IPv6 address",
      `Trusted TLS connection established to mx.example.net[2001:db8::25]:25: ${TLS13}`,
      "trusted",
      "mx.example.net[2001:db8::25]:25",
    ],
    [
      "a client with an IPv6 address",
      `Anonymous TLS connection established from unknown[2001:db8::5]: ${TLS13}`,
      "anonymous",
      "unknown[2001:db8::5]",
    ],
  ] as const)("%s", ([, message, trust, peer]) => {
    expect(parseTlsSummary(message)).toMatchObject({ trust, peer, reused: false });
  });
});

describe("parseTlsSummary reads the session", () => {
  const from = "Anonymous TLS connection established from a.example[192.0.2.5]: ";
  test.for([
    ["TLS 1.3 with its key exchange", TLS13, ["TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "X25519"]],
    [
      "TLS 1.3 with ChaCha20",
      "TLSv1.3 with cipher TLS_CHACHA20_POLY1305_SHA256 (256/256 bits) key-exchange ECDHE (P-256) server-signature ECDSA (P-256) server-digest SHA256",
      ["TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256", 256, "ECDHE"],
    ],
    [
      "a post-quantum group",
      "TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519MLKEM768 server-signature RSA-PSS (2048 bits) server-digest SHA256",
      ["TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "X25519MLKEM768"],
    ],
    [
      "a raw public key",
      "TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature ECDSA (P-256 raw public key) server-digest SHA256",
      ["TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "X25519"],
    ],
    [
      "a resumed TLS 1.3 session without a signature",
      "TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519",
      ["TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "X25519"],
    ],
    ["TLS 1.2", TLS12, ["TLSv1.2", "ECDHE-RSA-AES256-GCM-SHA384", 256, null]],
    ["TLS 1.1", "TLSv1.1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)", ["TLSv1.1", "ECDHE-RSA-AES256-SHA", 256, null]],
    ["TLS 1.0 in OpenSSL's spelling", "TLSv1 with cipher AES128-SHA (128/128 bits)", ["TLSv1.0", "AES128-SHA", 128, null]],
    ["an anonymous cipher", "TLSv1 with cipher ADH-AES256-SHA (256/256 bits)", ["TLSv1.0", "ADH-AES256-SHA", 256, null]],
    ["SSL 3", "SSLv3 with cipher RC4-SHA (128/128 bits)", ["SSLv3", "RC4-SHA", 128, null]],
    [
      "the bits in use, where the algorithm has more",
      "TLSv1.2 with cipher DES-CBC3-SHA (112/168 bits)",
      ["TLSv1.2", "DES-CBC3-SHA", 112, null],
    ],
    ["an export cipher", "TLSv1 with cipher EXP-RC4-MD5 (40/128 bits)", ["TLSv1.0", "EXP-RC4-MD5", 40, null]],
    [
      "a session with words that a later version may add",
      `${TLS13} client-signature RSA-PSS (2048 bits) client-digest SHA256 ech=accepted`,
      ["TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "X25519"],
    ],
  ] as const)("%s", ([, session, [outcome, cipher, cipherBits, keyExchange]]) => {
    expect(parseTlsSummary(from + session)).toMatchObject({ parameters: { outcome, cipher, cipherBits, keyExchange } });
  });

  test("that is used again", () => {
    const message = `Trusted TLS connection reused to mx.example.net[192.0.2.2]:2526: ${TLS13}`;
    expect(parseTlsSummary(message)).toMatchObject({ reused: true, trust: "trusted", peer: "mx.example.net[192.0.2.2]:2526" });
  });

  test("the same way when the same text comes again", () => {
    expect(parseTlsSummary(from + TLS12)).toEqual(parseTlsSummary(from + TLS12));
  });
});

describe("parseTlsSummary counts as unrecognized", () => {
  test.for([
    ["a line cut off in the cipher", "Anonymous TLS connection established from a.example[192.0.2.5]: TLSv1.3 with cipher TLS_AES"],
    [
      "a line cut off before the bits",
      "Anonymous TLS connection established from a.example[192.0.2.5]: TLSv1.2 with cipher AES128-SHA (128/12",
    ],
    ["a line cut off in the peer", "Anonymous TLS connection established from a.example[192.0."],
    ["a line cut off after the peer", "Anonymous TLS connection established from a.example[192.0.2.5]"],
    [
      "a version that does not exist yet",
      "Anonymous TLS connection established from a.example[192.0.2.5]: TLSv1.4 with cipher X (256/256 bits)",
    ],
    [
      "a version that is a word of the language",
      "Anonymous TLS connection established from a.example[192.0.2.5]: constructor with cipher X (256/256 bits)",
    ],
    ["a word of trust that does not exist yet", `Partial TLS connection established from a.example[192.0.2.5]: ${TLS13}`],
    ["a peer that never ends", `Anonymous TLS connection established from a[1]${"x".repeat(8000)}: ${TLS13}`],
  ] as const)("%s", ([, message]) => {
    expect(parseTlsSummary(message)).toBe("unrecognized");
  });
});

describe("parseTlsSummary leaves aside", () => {
  test.for([
    ["the notice before the handshake", "setting up TLS connection from a.example[192.0.2.5]"],
    ["a handshake's steps at log level 2", "SSL_connect:SSLv3/TLS write client hello"],
    ["a list of ciphers", 'a.example[192.0.2.5]: TLS cipher list "aNULL:-aNULL:HIGH:@STRENGTH"'],
    [
      "a summary that a stranger wrote into a greeting",
      `lost connection after EHLO Anonymous TLS connection established from a[1]: ${TLS13}`,
    ],
    ["nothing", ""],
  ] as const)("%s", ([, message]) => {
    expect(parseTlsSummary(message)).toBeUndefined();
  });
});
