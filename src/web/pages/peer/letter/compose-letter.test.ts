import { expect, test } from "vitest";
import { emptyTlsCounts } from "../../../../model/tls.ts";
import { peerAnswer } from "../peer-answer.testing.ts";
import { composeLetter } from "./compose-letter.ts";
import { letterTextsOf } from "./letter-texts-of.ts";

const CONTOSO = peerAnswer({
  byDirection: {
    inbound: { ...emptyTlsCounts(), none: 1, "TLSv1.0": 268, "TLSv1.2": 1412, unknown: 3 },
    outbound: { ...emptyTlsCounts(), "TLSv1.3": 25 },
    submission: { ...emptyTlsCounts(), none: 7 },
  },
  toCallByCertainty: { observed: 268, inferred: 1, unknown: 0 },
  hosts: [
    {
      direction: "inbound",
      host: "mail-b.contoso.example",
      addresses: ["198.51.100.7", "2001:db8::7"],
      byTls: { ...emptyTlsCounts(), none: 1, "TLSv1.0": 268, "TLSv1.2": 31 },
      oldest: "TLSv1.0",
      newest: "TLSv1.2",
      firstSeenAt: Date.UTC(2026, 10, 13, 7, 51),
      lastSeenAt: Date.UTC(2026, 10, 19, 16, 42),
      ciphers: [],
      certificates: [],
    },
  ],
  hostsFound: 1,
  examples: [
    {
      observedAt: Date.UTC(2026, 10, 19, 16, 42, 10),
      direction: "inbound",
      server: "mx1",
      queueId: "4dKzR70LmQz3LxN",
      host: "mail-b.contoso.example",
      address: "198.51.100.7",
      tls: "TLSv1.0",
      certainty: "observed",
      cipher: "ECDHE-RSA-AES256-SHA",
    },
  ],
});

test("the letter tells what the store holds, what is asked, and what the log does not tell", () => {
  expect(composeLetter(CONTOSO, { ...letterTextsOf("en"), organization: "Example BV" })).toBe(`\
TLS of the mail between Example BV and contoso.example

Hello,

We looked at how the messages between our mail servers and contoso.example were protected in transit (TLS), 13 – 19 Nov 2026. This is what our log says.

From you to us: 1,684 messages
      1  without TLS
    268  TLS 1.0
  1,412  TLS 1.2
      3  not told by our log

Hosts with messages without TLS or below TLS 1.2:
  mail-b.contoso.example [198.51.100.7, 2001:db8::7]
    269 of 300 messages: 1 without TLS, 268 TLS 1.0
    seen from 2026-11-13 07:51 to 2026-11-19 16:42 UTC

From us to you: 25 messages
  25  TLS 1.3

Examples, newest first (times in UTC, queue ids of our server):
  2026-11-19 16:42:10  to us  mail-b.contoso.example  4dKzR70LmQz3LxN  TLS 1.0  ECDHE-RSA-AES256-SHA

What we ask you:
- Use STARTTLS when the hosts named above send mail to us.
- Let the hosts named above use TLS 1.2 or later. TLS 1.0 and TLS 1.1 are deprecated (RFC 8996), and so is SSLv3 (RFC 7568).

What our log does not tell:
- Why these versions were used, or why there was no TLS.
- A line of its own for 1 of the messages without TLS or below TLS 1.2: our server logs TLS when it is used, and logged none.
- How 3 of the messages were protected. They are not counted as unprotected.

We are glad to help with a test, and to hear when something has changed.

Kind regards,
Example BV
`);
});

test.for([
  ["sv", "TLS för e-posten med contoso.example", "Från er till oss: 1\u00a0684 meddelanden", "  1\u00a0412  TLS 1.2"],
  ["nl", "TLS van de e-mail met contoso.example", "Van u naar ons: 1.684 berichten", "  1.412  TLS 1.2"],
] as const)("it is written in %s, without a name where none is configured", ([language, subject, inbound, count]) => {
  const lines = composeLetter(CONTOSO, { ...letterTextsOf(language), organization: null }).split("\n");
  expect(lines[0]).toBe(subject);
  expect(lines).toContain(inbound);
  expect(lines).toContain(count);
});

test("names that come from outside cannot hide or turn what is written", () => {
  const letter = composeLetter(peerAnswer({ peer: "evil\u202egpj.example" }), { ...letterTextsOf("en"), organization: null });
  expect(letter).toContain("evil‹U+202E›gpj.example");
  expect(letter).not.toContain("\u202e");
});
