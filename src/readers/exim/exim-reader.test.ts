import { describe, expect, test } from "vitest";
import { eximFormat } from "./exim-reader.ts";
import { readExim } from "./read-log.testing.ts";

const ID = "1xUwLF-00000S-1t";
const TLS13 = "X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no";
const FROM = "H=mail.example.org [192.0.2.9]";
const TO = "R=dnslookup T=remote_smtp H=mx.example.net [198.51.100.2]";
/** Somebody else's message, that shows that ciphers are logged. */
const SIGN = `1xUw00-000001-00 <= z@example.org H=z.example [192.0.2.99] P=esmtps ${TLS13} S=1`;

describe("mail that comes in", () => {
  test.for([
    ["over TLS", `${ID} <= a@example.org ${FROM} P=esmtps ${TLS13} S=507 id=1@x`, `inbound ${ID} 192.0.2.9: TLSv1.3 observed`],
    ["in plaintext, as P= says", `${ID} <= a@example.org ${FROM} P=esmtp S=507`, `inbound ${ID} 192.0.2.9: none observed`],
    ["over TLS whose cipher is not logged", `${ID} <= a@example.org ${FROM} P=esmtps S=507`, `inbound ${ID} 192.0.2.9: encrypted observed`],
    ["over port 465, told by its selector", `${ID} <= a@example.org ${FROM} P=essmtp S=507`, `inbound ${ID} 192.0.2.9: encrypted observed`],
    ["with SMTP and no more, in plaintext", `${ID} <= a@example.org ${FROM} P=smtp S=507`, `inbound ${ID} 192.0.2.9: none observed`],
    [
      "from a user who logged in",
      `${ID} <= a@example.org ${FROM} P=esmtpsa ${TLS13} A=plain:ann S=5`,
      `submission ${ID} 192.0.2.9: TLSv1.3 observed`,
    ],
    ["from the null sender", `${ID} <= <> ${FROM} P=esmtps ${TLS13} S=507`, `inbound ${ID} 192.0.2.9: TLSv1.3 observed`],
    [
      "with its recipients, where they are logged",
      `${ID} <= a@example.org ${FROM} P=esmtps ${TLS13} S=5 T="for x@evil.example" from <a@example.org> for b@example.net c@example.com d@example.net`,
      `inbound ${ID} 192.0.2.9: TLSv1.3 observed, 3 to example.net example.com`,
    ],
    [
      "with a subject that looks like fields",
      `${ID} <= a@example.org ${FROM} P=esmtp S=507 T="X=TLS1.3:TLS_AES_256_GCM_SHA384:256"`,
      `inbound ${ID} 192.0.2.9: none observed`,
    ],
    ["with a quoted sender", `${ID} <= "a b"@example.org ${FROM} P=esmtps ${TLS13} S=507`, `inbound ${ID} 192.0.2.9: TLSv1.3 observed`],
  ] as const)("%s", ([, line, expected]) => {
    expect(readExim([line])).toMatchObject({ deliveries: [expected], attempts: [], uses: ["used"] });
  });

  test.for([
    ["handed in by a program", `${ID} <= a@example.org U=root P=local S=299`],
    ["a bounce that the server writes", `${ID} <= <> R=1xUw2v-00002D-27 U=Debian-exim P=local S=2388`],
    ["back from the server's own filter", `${ID} <= a@example.org H=localhost [127.0.0.1] P=esmtp S=299`],
  ] as const)("is none when it is %s", ([, line]) => {
    expect(readExim([line])).toMatchObject({ deliveries: [], uses: ["used"] });
  });

  test("is known with all that the line tells", () => {
    const line = `${ID} <= a@Example.org H=mail.example.org (helo) [192.0.2.9]:4711 P=esmtpsa X=TLS1.2:ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM:256 CV=yes DN="C=NL,CN=mail.example.org" A=plain_server:ann:x S=523 id=1@x.example`;
    expect(readExim([line]).full[0]).toEqual({
      observedAt: Date.UTC(2026, 10, 22, 1, 26, 5),
      host: null,
      service: null,
      direction: "submission",
      queueId: ID,
      messageId: "1@x.example",
      peerHost: "mail.example.org",
      peerAddress: "192.0.2.9",
      peerPort: 4711,
      senderDomain: "example.org",
      recipientDomains: null,
      recipients: null,
      sizeBytes: 523,
      tls: "TLSv1.2",
      certainty: "observed",
      cipher: "ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM",
      cipherBits: 256,
      keyExchange: "X25519",
      peerTrust: "trusted",
      sessionReused: null,
      saslUser: "ann",
      certificateName: "mail.example.org",
      evidence: { opened: null, tls: 0, identified: 0, message: 0, decided: 0, closed: null },
    });
  });
});

describe("mail that goes out", () => {
  test.for([
    ["over TLS", [`${ID} => b@example.net ${TO} ${TLS13} C="250 OK"`], `outbound ${ID} 198.51.100.2: TLSv1.3 observed, 1 to example.net`],
    [
      "to several recipients in one transaction",
      [`${ID} => b@example.net ${TO} ${TLS13}`, `${ID} -> c@example.com ${TO} ${TLS13}`, `${ID} -> d@example.net ${TO} ${TLS13}`],
      `outbound ${ID} 198.51.100.2: TLSv1.3 observed, 3 to example.net example.com`,
    ],
    [
      "in plaintext, by a server that logs ciphers",
      [SIGN, `${ID} => b@example.net ${TO}`],
      `outbound ${ID} 198.51.100.2: none inferred, 1 to example.net`,
    ],
    [
      "in plaintext, as a later line lets know",
      [`${ID} => b@example.net ${TO}`, `${ID} Completed`, SIGN],
      `outbound ${ID} 198.51.100.2: none inferred, 1 to example.net`,
    ],
    [
      "nobody knows how, by a server that may log no ciphers",
      [`${ID} => b@example.net ${TO}`],
      `outbound ${ID} 198.51.100.2: unknown unknown, 1 to example.net`,
    ],
    [
      "while it is still coming in (cutthrough)",
      [`${ID} >> b@example.net ${TO} ${TLS13}`],
      `outbound ${ID} 198.51.100.2: TLSv1.3 observed, 1 to example.net`,
    ],
    [
      "in plaintext after TLS failed, as it says",
      [
        `${ID} TLS session: (SSL_connect): error:1: delivering unencrypted to H=mx.example.net [198.51.100.2] (not in hosts_require_tls)`,
        `${ID} => b@example.net ${TO}`,
      ],
      `outbound ${ID} 198.51.100.2: none observed, 1 to example.net`,
    ],
    [
      "in plaintext after TLS failed, with a cipher left over from before",
      [
        `${ID} TLS session: (SSL_connect): error:1: delivering unencrypted to H=mx.example.net [198.51.100.2] (not in hosts_require_tls)`,
        `${ID} => b@example.net ${TO} ${TLS13}`,
      ],
      `outbound ${ID} 198.51.100.2: none observed, 1 to example.net`,
    ],
    [
      "over TLS to the second host, whose cipher may be the first one's",
      [`${ID} H=mx1.example.net [198.51.100.1]: Remote host closed connection`, `${ID} => b@example.net ${TO} ${TLS13}`],
      `outbound ${ID} 198.51.100.2: TLSv1.3 inferred, 1 to example.net`,
    ],
  ] as const)("%s", ([, lines, expected]) => {
    const { deliveries, uses } = readExim(lines);
    expect(deliveries.filter((delivery) => delivery.includes(ID))).toEqual([expected]);
    expect(uses).not.toContain("unrecognized");
  });

  test("two hosts are two transactions", () => {
    const lines = [
      `${ID} => b@example.net ${TO} ${TLS13}`,
      `${ID} -> c@example.com R=d T=remote_smtp H=mx.example.com [203.0.113.3] ${TLS13}`,
    ];
    expect(readExim(lines).deliveries).toEqual([
      `outbound ${ID} 198.51.100.2: TLSv1.3 observed, 1 to example.net`,
      `outbound ${ID} 203.0.113.3: TLSv1.3 observed, 1 to example.com`,
    ]);
  });

  test("what the arrival told goes along", () => {
    const [, delivery] = readExim([
      `${ID} <= a@example.org U=root P=local S=299 id=1@x`,
      SIGN,
      `${ID} => b@example.net ${TO} ${TLS13}`,
    ]).full;
    expect(delivery).toMatchObject({
      senderDomain: "example.org",
      messageId: "1@x",
      sizeBytes: 299,
      peerTrust: "untrusted",
    });
    expect(delivery?.evidence).toEqual({ opened: null, tls: 2, identified: null, message: 0, decided: 2, closed: null });
  });

  test.for([
    ["to a mailbox of this server", `${ID} => user4 <user4@example.org> R=local T=maildir`],
    ["to the server's own filter", `${ID} => b@example.net R=f T=filter H=localhost [127.0.0.1]:10024`],
  ] as const)("is none when it goes %s", ([, line]) => {
    expect(readExim([line])).toMatchObject({ deliveries: [], uses: ["used"] });
  });
});

describe("what was not handed over is an attempt", () => {
  test.for([
    [
      `${ID} ** b@example.net ${TO} ${TLS13}: SMTP error: 550 no such user`,
      "bounced outbound 198.51.100.2: SMTP error: 550 no such user (TLSv1.3)",
    ],
    [
      `${ID} == b@example.net R=d T=remote_smtp defer (-44) H=mx.example.net [198.51.100.2]: 451 Greylisted`,
      "deferred outbound 198.51.100.2: 451 Greylisted (unknown)",
    ],
    [
      `${ID} == b@example.net R=d T=remote_smtp defer (-38) H=mx.example.net [198.51.100.2]: a TLS session is required, but the server did not offer TLS support`,
      "tls-failed outbound 198.51.100.2: a TLS session is required, but the server did not offer TLS support (unknown)",
    ],
    [
      `H=(x) [192.0.2.5] ${TLS13} F=<a@example.org> rejected RCPT <b@example.net>: relay not permitted`,
      "rejected inbound 192.0.2.5: RCPT <b@example.net>: relay not permitted (TLSv1.3)",
    ],
    [
      "TLS error on connection from host (helo) [192.0.2.5]:5000 I=[192.0.2.1]:25 (SSL_accept): error:0A000102:SSL routines::unsupported protocol",
      "tls-failed inbound 192.0.2.5: error:0A000102:SSL routines::unsupported protocol (unknown)",
    ],
  ] as const)("%s", ([line, expected]) => {
    expect(readExim([line])).toMatchObject({ deliveries: [], attempts: [expected], uses: ["used"] });
  });

  test("but an error after the message is none, nor is one without a host", () => {
    const lines = [
      `${ID} H=mx.example.net [198.51.100.2] TLS error on connection (recv): The TLS connection was non-properly terminated.`,
      "TLS error on connection from (x) [192.0.2.5] (recv): The TLS connection was non-properly terminated.",
      `${ID} == b@example.net routing defer (-52): retry time not reached`,
    ];
    expect(readExim(lines)).toMatchObject({ attempts: [], uses: ["irrelevant", "irrelevant", "irrelevant"] });
  });
});

test("a line that cannot be read in full is counted as such", () => {
  expect(readExim([`${ID} => b@example.net ${TO} X=TLS9:NEW`, `${ID} <= `, "2026-11-22 nonsense"]).uses).toEqual([
    "unrecognized",
    "unrecognized",
    "unrecognized",
  ]);
});

test("messages that never end are forgotten, the oldest first, and counted", () => {
  const many = Array.from({ length: 200_010 }, (_, index) => `1xUwLF-${String(index).padStart(6, "0")}-00 == b@example.net routing defer`);
  expect(readExim(many).evicted).toBe(10);
});

test("a snapshot of another shape is left aside", () => {
  const options = { isOwnAddress: () => false, timeZone: "UTC", year: 2026 };
  const sink = { delivery: () => {}, attempt: () => {} };
  for (const snapshot of [null, "x", {}, { version: 0 }]) {
    expect(eximFormat.open(options, sink, snapshot).newestLineAt()).toBeNull();
  }
});
