import { describe, expect, test } from "vitest";
import { readSendmail } from "./read-log.testing.ts";
import { sendmailFormat } from "./sendmail-reader.ts";

const Q1 = "6AM1W8hx000078";
const Q2 = "6AM1W8hy000078";
const TLS13 = "version=TLSv1.3, verify=NO, cipher=TLS_AES_256_GCM_SHA384, bits=256/256";
const CLIENT = "relay=client.example.org [192.0.2.9]";
const SERVER_TLS = `78 STARTTLS=server, ${CLIENT}, ${TLS13}`;
const MX = "relay=mx.example.net. [198.51.100.2]";
const CLIENT_TLS = `80 STARTTLS=client, relay=mx.example.net., ${TLS13}`;
/** Another process has shown that TLS is logged. */
const SIGN = `99 STARTTLS=client, relay=other.example., ${TLS13}`;

const from = (id: string, proto: string, more = "") =>
  `78 ${id}: from=<a@example.org>, size=264, class=0, nrcpts=2, msgid=<1@x>, proto=${proto}, daemon=MTA, ${CLIENT}${more}`;
const to = (id: string, recipients: string, more = "dsn=2.0.0, stat=Sent (Ok)") =>
  `80 ${id}: to=${recipients}, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=60264, ${MX}, ${more}`;

describe("mail that comes in", () => {
  test.for([
    ["over TLS", [SERVER_TLS, from(Q1, "ESMTPS")], [`inbound ${Q1} 192.0.2.9: TLSv1.3 observed, 2`]],
    ["in plaintext, as proto= says", [from(Q1, "ESMTP")], [`inbound ${Q1} 192.0.2.9: none observed, 2`]],
    ["over TLS that was not logged", [from(Q1, "ESMTPS")], [`inbound ${Q1} 192.0.2.9: encrypted observed, 2`]],
    [
      "before and after STARTTLS of one connection",
      [from(Q1, "ESMTP"), SERVER_TLS, from(Q2, "ESMTPS")],
      [`inbound ${Q1} 192.0.2.9: none observed, 2`, `inbound ${Q2} 192.0.2.9: TLSv1.3 observed, 2`],
    ],
    [
      "by another client of the same process id",
      [`78 STARTTLS=server, relay=old.example [192.0.2.77], ${TLS13}`, from(Q1, "ESMTPS")],
      [`inbound ${Q1} 192.0.2.9: encrypted observed, 2`],
    ],
    ["from a user who logged in", [SERVER_TLS, from(Q1, "ESMTPSA")], [`submission ${Q1} 192.0.2.9: TLSv1.3 observed, 2`]],
    [
      "from a user whose login stands on a line of its own",
      [SERVER_TLS, `78 AUTH=server, ${CLIENT}, authid=ann, mech=PLAIN, bits=0`, from(Q1, "ESMTPS")],
      [`submission ${Q1} 192.0.2.9: TLSv1.3 observed, 2`],
    ],
    ["without saying how", [from(Q1, "")], [`inbound ${Q1} 192.0.2.9: unknown unknown, 2`]],
    [
      "in a log without process ids",
      [SERVER_TLS, from(Q1, "ESMTPS").replace("78 ", "- ")],
      [`inbound ${Q1} 192.0.2.9: encrypted observed, 2`],
    ],
  ] as const)("%s", ([, lines, expected]) => {
    expect(readSendmail(lines)).toMatchObject({ deliveries: expected, attempts: [] });
  });

  test.for([
    ["broken off", [`78 ${Q1}: collect: premature EOM: unexpected close`, from(Q1, "ESMTPS")]],
    ["lost before its data", [`78 ${Q1}: lost input channel from client.example.org [192.0.2.9] to MTA after rcpt`, from(Q1, "ESMTPS")]],
    ["refused by a filter", [`78 ${Q1}: Milter: data, reject=550 5.7.1 Spam`, from(Q1, "ESMTPS")]],
    ["reset", [from(Q1, "ESMTPS").replace("size=264", "size=0").replace(" msgid=<1@x>,", "")]],
    ["without an accepted recipient", [from(Q1, "ESMTPS").replace("nrcpts=2", "nrcpts=0")]],
    ["handed in by a program", [`78 ${Q1}: from=root, size=15, class=0, nrcpts=1, msgid=<1@x>, relay=root@localhost`]],
    ["from the server itself", [from(Q1, "ESMTP").replace("192.0.2.9", "127.0.0.1")]],
  ] as const)("is none when it is %s", ([, lines]) => {
    expect(readSendmail(lines).deliveries).toEqual([]);
  });

  test("is known with all that its lines tell", () => {
    expect(readSendmail([SERVER_TLS, from(Q1, "ESMTPS")]).full[0]).toEqual({
      observedAt: Date.UTC(2026, 10, 22, 12),
      host: "mx",
      service: "sm-mta",
      direction: "inbound",
      queueId: Q1,
      messageId: "<1@x>",
      peerHost: "client.example.org",
      peerAddress: "192.0.2.9",
      peerPort: null,
      senderDomain: "example.org",
      recipientDomains: null,
      recipients: 2,
      sizeBytes: 264,
      tls: "TLSv1.3",
      certainty: "observed",
      cipher: "TLS_AES_256_GCM_SHA384",
      cipherBits: 256,
      keyExchange: null,
      peerTrust: "anonymous",
      sessionReused: null,
      saslUser: null,
      certificateName: null,
      evidence: { opened: null, tls: 0, identified: 1, message: 1, decided: 1, closed: null },
    });
  });
});

describe("mail that goes out", () => {
  test.for([
    [
      "over TLS",
      [CLIENT_TLS, to(Q1, "<b@example.net>,<c@example.com>")],
      [`outbound ${Q1} 198.51.100.2: TLSv1.3 observed, 2 at example.net example.com`],
    ],
    [
      "to more recipients than a line holds",
      [CLIENT_TLS, to(Q1, "<b@example.net>"), to(Q1, "<c@example.net>")],
      [`outbound ${Q1} 198.51.100.2: TLSv1.3 observed, 2 at example.net`],
    ],
    [
      "over a connection that was kept, whose end is not logged",
      [CLIENT_TLS, to(Q1, "<b@example.net>"), to(Q2, "<c@example.net>")],
      [
        `outbound ${Q1} 198.51.100.2: TLSv1.3 observed, 1 at example.net`,
        `outbound ${Q2} 198.51.100.2: TLSv1.3 inferred, 1 at example.net`,
      ],
    ],
    [
      "longer after than a connection is kept",
      [CLIENT_TLS, to(Q1, "<b@example.net>"), `12:06:00 ${to(Q2, "<c@example.net>")}`],
      [`outbound ${Q1} 198.51.100.2: TLSv1.3 observed, 1 at example.net`, `outbound ${Q2} 198.51.100.2: unknown unknown, 1 at example.net`],
    ],
    [
      "in plaintext, by a server that logs TLS",
      [SIGN, to(Q1, "<b@example.net>")],
      [`outbound ${Q1} 198.51.100.2: none inferred, 1 at example.net`],
    ],
    [
      "nobody knows how, by a server that may log no TLS",
      [to(Q1, "<b@example.net>")],
      [`outbound ${Q1} 198.51.100.2: unknown unknown, 1 at example.net`],
    ],
    [
      "over a family of ciphers that older versions name for the version",
      [CLIENT_TLS.replace("TLSv1.3", "TLSv1/SSLv3"), to(Q1, "<b@example.net>")],
      [`outbound ${Q1} 198.51.100.2: encrypted observed, 1 at example.net`],
    ],
    [
      "in a log without process ids",
      [CLIENT_TLS, to(Q1, "<b@example.net>").replace("80 ", "- ")],
      [`outbound ${Q1} 198.51.100.2: unknown unknown, 1 at example.net`],
    ],
    ["to a local mailbox", [`80 ${Q1}: to=<b@example.net>, delay=00:00:01, mailer=local, pri=1, dsn=2.0.0, stat=Sent`], []],
    ["to the server itself", [to(Q1, "<b@example.net>").replace("198.51.100.2", "127.0.0.1")], []],
  ] as const)("%s", ([, lines, expected]) => {
    expect(readSendmail(lines)).toMatchObject({ deliveries: expected, attempts: [] });
  });
});

describe("what was not handed over is an attempt", () => {
  test.for([
    [
      "deferred",
      [CLIENT_TLS, to(Q1, "<b@example.net>", "dsn=4.7.1, reply=451 later, stat=Deferred: 451 later")],
      "deferred outbound 198.51.100.2: Deferred: 451 later (unknown)",
    ],
    [
      "refused",
      [to(Q1, "<b@example.net>", "dsn=5.1.1, reply=550 no, stat=User unknown")],
      "bounced outbound 198.51.100.2: User unknown (unknown)",
    ],
    [
      "refused in words that claim otherwise",
      [to(Q1, "<b@example.net>", "dsn=5.1.1, reply=550 no, stat=Sent (Ok), stat=User unknown")],
      "bounced outbound 198.51.100.2: Sent (Ok), stat=User unknown (unknown)",
    ],
    [
      "stopped by a handshake that failed",
      [
        "80 STARTTLS=client, error: connect failed=-1, reason=tlsv1 alert protocol version, SSL_error=1, errno=0, retry=-1",
        to(Q1, "<b@example.net>", "dsn=4.0.0, stat=Deferred: 403 4.7.0 TLS handshake failed."),
      ],
      "tls-failed outbound 198.51.100.2: tlsv1 alert protocol version (unknown)",
    ],
    [
      "a client that could not connect",
      [
        "78 STARTTLS=server, error: accept failed=-1, reason=no shared cipher, SSL_error=1, errno=0, retry=-1, relay=mail.example.com [192.0.2.5]",
      ],
      "tls-failed inbound 192.0.2.5: no shared cipher (unknown)",
    ],
    [
      "a recipient that was refused",
      [SERVER_TLS, `78 ${Q1}: ruleset=check_rcpt, arg1=<x@y>, ${CLIENT}, reject=550 5.7.1 <x@y>... Relaying denied`],
      "rejected inbound 192.0.2.9: 550 5.7.1 <x@y>... Relaying denied (TLSv1.3)",
    ],
  ] as const)("%s", ([, lines, expected]) => {
    expect(readSendmail(lines)).toMatchObject({ deliveries: [], attempts: [expected] });
  });
});

test("a line that cannot be read in full is counted as such", () => {
  const lines = [`80 ${Q1}: to=<b@example.net>, delay=00:00:01`, "78 STARTTLS=server, relay=x [192.0.2.1], version=TLSv9, verify=NO"];
  expect(readSendmail(lines).uses).toEqual(["unrecognized", "unrecognized"]);
});

test("a snapshot of another shape is left aside", () => {
  const options = { isOwnAddress: () => false, timeZone: "UTC", year: 2026 };
  const sink = { delivery: () => {}, attempt: () => {} };
  for (const snapshot of [null, "x", {}, { version: 0 }]) {
    expect(sendmailFormat.open(options, sink, snapshot).newestLineAt()).toBeNull();
  }
});
