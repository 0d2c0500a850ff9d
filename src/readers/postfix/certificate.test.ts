import { describe, expect, test } from "vitest";
import { accepted, readLog, sentLine, TLS13 } from "./read-log.testing.ts";

const CN = "subject_CN=mx.partner.example, issuer_CN=Partner CA, fingerprint=9D:CC:C2, pkey_fingerprint=4C:43:09";

describe("the name in the peer's certificate, logged at level 2, is kept", () => {
  test("of a client that showed one", () => {
    const { full } = readLog([
      "postfix/smtpd[60]: connect from mx.partner.example[192.0.2.9]",
      `postfix/smtpd[60]: mx.partner.example[192.0.2.9]: ${CN}`,
      `postfix/smtpd[60]: Trusted TLS connection established from mx.partner.example[192.0.2.9]: ${TLS13}`,
      "postfix/smtpd[60]: A0B1C2D3E4: client=mx.partner.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(full).toMatchObject([{ certificateName: "mx.partner.example", peerTrust: "trusted" }]);
  });

  test("of a server, and not of the next one that shows none", () => {
    const { full } = readLog([
      `postfix/smtp[80]: mx.partner.example[192.0.2.20]:25: ${CN}`,
      `postfix/smtp[80]: Trusted TLS connection established to mx.partner.example[192.0.2.20]:25: ${TLS13}`,
      sentLine("A0B1C2D3E4", { relay: "mx.partner.example[192.0.2.20]:25" }),
      `postfix/smtp[80]: Anonymous TLS connection established to mx.other.example[192.0.2.21]:25: ${TLS13}`,
      sentLine("B0B1C2D3E4", { relay: "mx.other.example[192.0.2.21]:25" }),
      "postfix/smtp[80]: connect to mx.third.example[192.0.2.22]:25: Connection refused",
    ]);
    expect(full.map(({ certificateName }) => certificateName)).toEqual(["mx.partner.example", null]);
  });
});
