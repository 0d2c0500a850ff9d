import { describe, expect, test } from "vitest";
import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import { openOpenSmtpdReader, openSmtpdFormat } from "./opensmtpd-reader.ts";

const IN = "90dacc4c774d508f";
const OUT = "90dacc4f70aa31c5";
const M = "d981f2da";
const TLS13 = "tls ciphers=TLSv1.3:TLS_AES_256_GCM_SHA384:256";
const CONNECTED = `${IN} smtp connected address=192.0.2.9 host=client.example.org`;
const MESSAGE = `${IN} smtp message msgid=${M} size=427 nrcpt=2 proto=ESMTP`;
const CONNECTING = `${OUT} mta connecting address=smtp://198.51.100.2:25 host=mx.example.net`;
/** Some session has shown that TLS is logged. */
const SIGN = `0123456789abcdef smtp ${TLS13}`;

const delivery = (to: string, result = 'result="Ok" stat="250 ok"') =>
  `${OUT} mta delivery evpid=${M}059ad9b9 from=<a@example.org> to=<${to}> rcpt=<-> source="192.0.2.1" relay="198.51.100.2 (mx.example.net)" delay=0s ${result}`;

/** Reads lines of a server in UTC; a position is a place in the list. */
function read(lines: readonly string[]) {
  const full: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const reader = openOpenSmtpdReader(
    { isOwnAddress: (address) => address === "127.0.0.1", timeZone: "UTC", year: 2026 },
    { delivery: (fact) => full.push(fact), attempt: (fact) => attempts.push(fact) },
  );
  const uses = lines.map((line, position) => {
    const bytes = Buffer.from(`Nov 22 12:00:00 mx smtpd[28]: ${line}`);
    return reader.readLine(bytes, 0, bytes.length, position);
  });
  full.push(...reader.openDeliveries());
  return {
    deliveries: full.map((fact) => {
      const domains = fact.recipientDomains === null ? "" : ` at ${fact.recipientDomains.join(" ")}`;
      return `${fact.direction} ${fact.queueId} ${fact.peerAddress}: ${fact.tls} ${fact.certainty}, ${fact.recipients}${domains}`;
    }),
    attempts: attempts.map((fact) => `${fact.outcome} ${fact.direction} ${fact.peerAddress}: ${fact.reason} (${fact.tls})`),
    uses,
    full,
  };
}

describe("mail that comes in", () => {
  test.for([
    ["over TLS", [CONNECTED, `${IN} smtp ${TLS13}`, MESSAGE], [`inbound ${M} 192.0.2.9: TLSv1.3 observed, 2`]],
    ["in plaintext, by a server that logs TLS", [SIGN, CONNECTED, MESSAGE], [`inbound ${M} 192.0.2.9: none inferred, 2`]],
    ["nobody knows how, where no session says anything of TLS", [CONNECTED, MESSAGE], [`inbound ${M} 192.0.2.9: unknown unknown, 2`]],
    ["in a session that began before the log", [SIGN, MESSAGE], []],
    [
      "before STARTTLS",
      [CONNECTED, MESSAGE, `${IN} smtp ${TLS13}`, MESSAGE.replace(M, "aaaabbbb")],
      [`inbound ${M} 192.0.2.9: none inferred, 2`, "inbound aaaabbbb 192.0.2.9: TLSv1.3 observed, 2"],
    ],
    [
      "from a user who logged in",
      [CONNECTED, `${IN} smtp ${TLS13}`, `${IN} smtp authentication user=ann result=ok`, MESSAGE],
      [`submission ${M} 192.0.2.9: TLSv1.3 observed, 2`],
    ],
    [
      "from a user whose login failed",
      [CONNECTED, `${IN} smtp ${TLS13}`, `${IN} smtp authentication user=ann result=permfail`, MESSAGE],
      [`inbound ${M} 192.0.2.9: TLSv1.3 observed, 2`],
    ],
    [
      "with the domains of its envelopes",
      [CONNECTED, `${IN} smtp ${TLS13}`, MESSAGE, `${IN} smtp envelope evpid=${M}12c9161f from=<a@example.org> to=<b@example.net>`],
      [`inbound ${M} 192.0.2.9: TLSv1.3 observed, 2 at example.net`],
    ],
    [
      "in the words of 6.0 to 6.4",
      [
        `${IN} smtp event=connected address=192.0.2.9 host=client.example.org`,
        `${IN} smtp event=starttls ciphers="version=TLSv1.2, cipher=AES128-SHA, bits=128"`,
        `${IN} smtp event=message msgid=${M} from=<a@example.org> to=<b@example.net> size=427 ndest=1 proto=ESMTP`,
      ],
      [`inbound ${M} 192.0.2.9: TLSv1.2 observed, 1 at example.net`],
    ],
    ["from a program of this host", [`${IN} smtp connected address=local host=mx.example.com`, MESSAGE], []],
    ["from the server itself", [CONNECTED.replace("192.0.2.9", "127.0.0.1"), MESSAGE], []],
  ] as const)("%s", ([, lines, expected]) => {
    expect(read(lines)).toMatchObject({ deliveries: expected, attempts: [] });
  });

  test("is known with all that its lines tell", () => {
    const lines = [
      CONNECTED,
      `${IN} smtp ${TLS13}`,
      `${IN} smtp cert-check result="verified" fingerprint="SHA256:0"`,
      MESSAGE,
      `${IN} smtp envelope evpid=${M}12c9161f from=<a@example.org> to=<b@example.net>`,
    ];
    expect(read(lines).full[0]).toEqual({
      observedAt: Date.UTC(2026, 10, 22, 12),
      host: "mx",
      service: "smtpd",
      direction: "inbound",
      queueId: M,
      messageId: null,
      peerHost: "client.example.org",
      peerAddress: "192.0.2.9",
      peerPort: null,
      senderDomain: "example.org",
      recipientDomains: ["example.net"],
      recipients: 2,
      sizeBytes: 427,
      tls: "TLSv1.3",
      certainty: "observed",
      cipher: "TLS_AES_256_GCM_SHA384",
      cipherBits: 256,
      keyExchange: null,
      peerTrust: "trusted",
      sessionReused: null,
      saslUser: null,
      certificateName: null,
      evidence: { opened: 0, tls: 1, identified: 3, message: null, decided: 3, closed: null },
    });
  });
});

describe("mail that goes out", () => {
  test.for([
    [
      "over TLS, each recipient on a line of its own",
      [CONNECTING, `${OUT} mta ${TLS13}`, delivery("b@example.net"), delivery("c@example.com")],
      [`outbound ${M} 198.51.100.2: TLSv1.3 observed, 2 at example.net example.com`],
    ],
    [
      "several messages over one connection",
      [CONNECTING, `${OUT} mta ${TLS13}`, delivery("b@example.net"), delivery("c@example.net").replace(M, "aaaabbbb")],
      [
        `outbound ${M} 198.51.100.2: TLSv1.3 observed, 1 at example.net`,
        "outbound aaaabbbb 198.51.100.2: TLSv1.3 observed, 1 at example.net",
      ],
    ],
    [
      "in plaintext, by a server that logs TLS",
      [SIGN, CONNECTING, delivery("b@example.net")],
      [`outbound ${M} 198.51.100.2: none inferred, 1 at example.net`],
    ],
    [
      "nobody knows how, where the session began before the log",
      [SIGN, delivery("b@example.net")],
      [`outbound ${M} 198.51.100.2: unknown unknown, 1 at example.net`],
    ],
    ["to the server itself", [CONNECTING.replace("198.51.100.2", "127.0.0.1"), delivery("b@example.net")], []],
  ] as const)("%s", ([, lines, expected]) => {
    expect(read(lines)).toMatchObject({ deliveries: expected, attempts: [] });
  });

  test("in plaintext after TLS failed, as a line says", () => {
    const lines = [
      CONNECTING,
      `smtp-out: Error on session ${OUT}: opportunistic TLS failed, downgrading to plain`,
      CONNECTING,
      delivery("b@example.net"),
    ];
    const { deliveries, attempts, full } = read(lines);
    expect(deliveries).toEqual([`outbound ${M} 198.51.100.2: none observed, 1 at example.net`]);
    expect(attempts).toEqual(["tls-failed outbound 198.51.100.2: opportunistic TLS failed, downgrading to plain (unknown)"]);
    expect(full[0]?.evidence).toMatchObject({ opened: 2, tls: 1, decided: 3 });
  });
});

describe("what was not handed over is an attempt", () => {
  test.for([
    [
      "deferred",
      [CONNECTING, delivery("b@example.net", 'result="TempFail" stat="451 later"')],
      "deferred outbound 198.51.100.2: 451 later (unknown)",
    ],
    [
      "refused",
      [CONNECTING, delivery("b@example.net", 'result="PermFail" stat="550 no"')],
      "bounced outbound 198.51.100.2: 550 no (unknown)",
    ],
    [
      "a client that could not connect",
      [CONNECTED, `${IN} smtp disconnected reason="io-error: handshake failed: error:0A0000F4:SSL routines::unexpected message"`],
      "tls-failed inbound 192.0.2.9: error:0A0000F4:SSL routines::unexpected message (unknown)",
    ],
    [
      "a recipient that was refused",
      [CONNECTED, `${IN} smtp ${TLS13}`, `${IN} smtp failed-command command="RCPT TO:<x@example.net>" result="550 Invalid recipient"`],
      "rejected inbound 192.0.2.9: 550 Invalid recipient (TLSv1.3)",
    ],
    [
      "a certificate that did not do",
      [CONNECTING, `${OUT} mta error reason=SSL certificate check failed`],
      "tls-failed outbound 198.51.100.2: SSL certificate check failed (unknown)",
    ],
  ] as const)("%s", ([, lines, expected]) => {
    expect(read(lines)).toMatchObject({ deliveries: [], attempts: [expected] });
  });

  test("a host that was never reached is none", () => {
    const line = delivery("b@example.net", 'result="TempFail" stat="Network error on destination MXs"').replace(
      /relay="[^"]*"/,
      'relay=""',
    );
    expect(read([line.replace(OUT, "0000000000000000")])).toMatchObject({ deliveries: [], attempts: [] });
  });
});

test("a line that cannot be read in full is counted as such", () => {
  expect(read([`${IN} smtp tls ciphers=TLSv9:X:1`, `${IN} smtp message msgid=x`, `${OUT} mta delivery evpid=1`]).uses).toEqual([
    "unrecognized",
    "unrecognized",
    "unrecognized",
  ]);
});

test("a snapshot of another shape is left aside", () => {
  const options = { isOwnAddress: () => false, timeZone: "UTC", year: 2026 };
  const sink = { delivery: () => {}, attempt: () => {} };
  for (const snapshot of [null, "x", {}, { version: 0 }]) {
    expect(openSmtpdFormat.open(options, sink, snapshot).newestLineAt()).toBeNull();
  }
});
