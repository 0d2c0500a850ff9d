import fc from "fast-check";
import { expect, test } from "vitest";
import { findLineFamily } from "./line-family.ts";

test.for([
  [
    "Nov 19 08:00:00 mx postfix/smtpd[101]: Anonymous TLS connection established from mail.contoso.example[198.51.100.7]: TLSv1.4 with",
    "postfix/smtpd: Anonymous TLS connection established from",
  ],
  ["2026-11-19T08:00:00.123456+01:00 mx postfix/smtp[7]: 4A1B2C3D4E: to=<ann@example.com>, relay=x", "postfix/smtp: * to=* relay=*"],
  ["Nov 19 08:00:00 mx sm-mta[7]: STARTTLS=client, relay=mx.example.net., version=TLSv9", "sm-mta: STARTTLS=* relay=* version=*"],
  ["2026-11-22 01:26:05 1xUwLF-00000S-1t <= alice@example.org H=(client) [127.0.0.3] P=esmtps", "* <= * H=* *"],
  ["<22>1 2026-11-22T01:32:09Z mail smtpd 83 - - 90dacc4c774d508f smtp tls ciphers=x", "smtpd: * smtp tls ciphers=*"],
  ["\u0000\u0001 nothing of the kind 17", "* nothing of the kind"],
  ["", "*"],
] as const)("of %s", ([line, family]) => {
  expect(findLineFamily(line)).toBe(family);
});

test("whatever a line holds, its family is short, and has no address and no number in its words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (line) => {
      const family = findLineFamily(line);
      expect(family.length).toBeLessThanOrEqual(100);
      expect(family.replace(/^[^\s:[]{1,128}: /, "")).not.toMatch(/@|\d/);
    }),
  );
});
