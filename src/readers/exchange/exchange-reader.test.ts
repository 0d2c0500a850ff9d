import { describe, expect, test } from "vitest";
import { exchangeFormat } from "./exchange-reader.ts";
import { RECEIVE_HEADER, readExchange, receiveRows, SEND_HEADER, sendRows, TRACKING_HEADER, trackingRow } from "./read-log.testing.ts";

const HELLO = [
  "+",
  ">220 EX01.example.com Microsoft ESMTP MAIL Service ready",
  "<EHLO mx.example.org",
  ">250  EX01.example.com Hello STARTTLS",
];
const NEGOTIATED =
  "*|TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA_384 with strength 0 bits and key exchange algorithm CALG_ECDH_EPHEM with strength 384 bits";
const TLS = ["<STARTTLS", ">220 2.0.0 SMTP server ready", NEGOTIATED, "<EHLO mx.example.org", ">250  EX01.example.com Hello"];
const MAIL = [
  "<MAIL FROM:<ann@example.org> SIZE=5000",
  "*08DE12345678ABCD;2026-11-22T01:00:00.001Z;1|receiving message",
  ">250 2.1.0 Sender OK",
  "<RCPT TO:<bob@Example.com>",
  ">250 2.1.5 Recipient OK",
  "<BDAT 5000 LAST",
];
const TAKEN =
  ">250 2.6.0 <1@example.org> [InternalId=7001, Hostname=EX01.example.com] 6000 bytes in 0.100, 58,593 KB/sec Queued mail for delivery";
const QUIT = ["<QUIT", ">221 2.0.0 Service closing transmission channel", "-Local"];

const read = (rows: readonly string[], session = {}) => readExchange([...RECEIVE_HEADER, ...receiveRows(rows, session)]);

describe("mail that comes in", () => {
  test.for([
    ["over TLS", [...HELLO, ...TLS, ...MAIL, TAKEN, ...QUIT], "inbound 7001 203.0.113.5: TLSv1.2 observed, 1 to example.com"],
    [
      "in plaintext, by a log that writes everything",
      [...HELLO, ...MAIL, TAKEN, ...QUIT],
      "inbound 7001 203.0.113.5: none inferred, 1 to example.com",
    ],
    [
      "nobody knows how, where the beginning is missing",
      [...MAIL, TAKEN, ...QUIT],
      "inbound 7001 203.0.113.5: unknown unknown, 1 to example.com",
    ],
    [
      "over TLS without the row that names it",
      [...HELLO, ...TLS.filter((row) => row !== NEGOTIATED), ...MAIL, TAKEN],
      "inbound 7001 203.0.113.5: encrypted observed, 1 to example.com",
    ],
    [
      "over TLS that a newer Windows names by its number",
      [...HELLO, ...TLS.map((row) => row.replace("SP_PROT_TLS1_2_SERVER", "4096")), ...MAIL, TAKEN],
      "inbound 7001 203.0.113.5: TLSv1.3 observed, 1 to example.com",
    ],
    [
      "from a user who logged in",
      [
        ...HELLO,
        ...TLS,
        "<AUTH LOGIN",
        ">334 <authentication response>",
        "*EXAMPLE\\ann|authenticated",
        ">235 2.7.0 Authentication successful",
        ...MAIL,
        TAKEN,
      ],
      "submission 7001 203.0.113.5: TLSv1.2 observed, 1 to example.com",
    ],
    [
      "in pieces, of which the last counts",
      [...HELLO, ...MAIL.slice(0, -1), "<BDAT 3000", ">250 2.6.0 CHUNK received OK, 3000 octets", "<BDAT 2000 LAST", TAKEN],
      "inbound 7001 203.0.113.5: none inferred, 1 to example.com",
    ],
    [
      "in the words of older versions",
      [
        ...HELLO,
        ...MAIL.slice(0, -1),
        "<DATA",
        ">354 Start mail input; end with <CRLF>.<CRLF>",
        ">250 2.6.0 <1@example.org> Queued mail for delivery",
      ],
      "inbound null 203.0.113.5: none inferred, 1 to example.com",
    ],
    [
      "with its commands sent ahead, of which one recipient is refused",
      [
        ...HELLO,
        "<MAIL FROM:<ann@example.org> SIZE=5000",
        "<RCPT TO:<bob@example.com>",
        "<RCPT TO:<nobody@example.com>",
        "<RCPT TO:<eve@example.net>",
        ">250 2.1.0 Sender OK",
        ">250 2.1.5 Recipient OK",
        ">550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
        ">250 2.1.5 Recipient OK",
        "<BDAT 5000 LAST",
        TAKEN,
      ],
      "inbound 7001 203.0.113.5: none inferred, 2 to example.com example.net",
    ],
    [
      "after a first message that was given up",
      [...HELLO, "<MAIL FROM:<x@example.org>", ">250 2.1.0 Sender OK", "<RSET", ">250 2.0.0 Resetting", ...MAIL, TAKEN],
      "inbound 7001 203.0.113.5: none inferred, 1 to example.com",
    ],
  ] as const)("%s", ([, rows, expected]) => {
    const { deliveries, uses } = read(rows);
    expect(deliveries).toEqual([expected]);
    expect(uses).not.toContain("unrecognized");
  });

  test("in one session before and after STARTTLS is protected differently", () => {
    const second = TAKEN.replace("7001", "7002");
    expect(read([...HELLO, ...MAIL, TAKEN, ...TLS, ...MAIL, second]).deliveries).toEqual([
      "inbound 7001 203.0.113.5: none inferred, 1 to example.com",
      "inbound 7002 203.0.113.5: TLSv1.2 observed, 1 to example.com",
    ]);
  });

  test("is known with all that the rows tell", () => {
    const certificate =
      "*CN=mail.example.org CN=Example CA 0A 0B 2026-01-01 2027-01-01 mail.example.org|Remote certificate Subject Issuer name Serial number Thumbprint Not before Not after Subject alternate names";
    const rows = [...HELLO, ...TLS, certificate, "*|Client certificate chain validation status: 'Valid'", ...MAIL, TAKEN];
    expect(read(rows, { remote: "[2001:DB8::5]:51000" }).full[0]).toEqual({
      observedAt: Date.UTC(2026, 10, 22, 1, 0, 17),
      host: "EX01",
      service: "Default Frontend EX01",
      direction: "inbound",
      queueId: "7001",
      messageId: "<1@example.org>",
      peerHost: null,
      peerAddress: "2001:db8::5",
      peerPort: 51000,
      senderDomain: "example.org",
      recipientDomains: ["example.com"],
      recipients: 1,
      sizeBytes: 6000,
      tls: "TLSv1.2",
      certainty: "observed",
      cipher: "CALG_AES_256/CALG_SHA_384/CALG_ECDH_EPHEM",
      cipherBits: 256,
      keyExchange: null,
      peerTrust: "trusted",
      sessionReused: null,
      saslUser: null,
      certificateName: "mail.example.org",
      evidence: { opened: 5, tls: 11, identified: 22, message: 22, decided: 22, closed: null },
    });
  });

  test.for([
    ["from Front End, on the port that is for it", { local: "192.0.2.10:2525" }, []],
    ["from this server itself, as its health probes are", { local: "192.0.2.10:25", remote: "192.0.2.10:40000" }, []],
    ["from an address of this server's", { remote: "127.0.0.1:40000" }, []],
    ["from another Exchange that was allowed in", {}, ["<X-EXPS EXCHANGEAUTH", ">235 <authentication response>"]],
  ] as const)("is none when it comes %s", ([, session, words]) => {
    expect(read([...HELLO, ...words, ...MAIL, TAKEN], session)).toMatchObject({ deliveries: [], attempts: [] });
  });

  test("is still one when a stranger speaks as only an Exchange may", () => {
    const refused = ["<X-EXPS GSSAPI", ">504 5.7.4 Unrecognized authentication type", "<XPROXY SID=1", ">550 5.7.1 not allowed"];
    expect(read([...HELLO, ...refused, ...MAIL, TAKEN]).deliveries).toEqual(["inbound 7001 203.0.113.5: none inferred, 1 to example.com"]);
  });

  test("over Exchange's own kind of STARTTLS is encrypted, whoever it is from", () => {
    const words = TLS.map((row) => row.replace("<STARTTLS", "<X-ANONYMOUSTLS"));
    expect(read([...HELLO, ...words, ...MAIL, TAKEN]).deliveries).toEqual(["inbound 7001 203.0.113.5: TLSv1.2 observed, 1 to example.com"]);
  });
});

describe("what was not taken is an attempt", () => {
  test.for([
    [
      "a recipient",
      [...MAIL.slice(0, 4), ">550 5.7.54 SMTP; Unable to relay"],
      "rejected inbound 203.0.113.5: 550 5.7.54 SMTP; Unable to relay (none)",
    ],
    [
      "a sender",
      ["<MAIL FROM:<ann@example.org>", ">530 5.7.57 Client not authenticated"],
      "rejected inbound 203.0.113.5: 530 5.7.57 Client not authenticated (none)",
    ],
    [
      "a message",
      [...MAIL, ">552 5.3.4 Message size exceeds fixed maximum message size"],
      "rejected inbound 203.0.113.5: 552 5.3.4 Message size exceeds fixed maximum message size (none)",
    ],
    [
      "a handshake",
      ["<STARTTLS", ">220 2.0.0 SMTP server ready", "*|TLS negotiation failed with error AlgorithmMismatch"],
      "tls-failed inbound 203.0.113.5: TLS negotiation failed with error AlgorithmMismatch (unknown)",
    ],
  ] as const)("%s", ([, rows, expected]) => {
    expect(read([...HELLO, ...rows])).toMatchObject({ deliveries: [], attempts: [expected] });
  });
});

describe("the columns are those of the header", () => {
  test("in any order", () => {
    const header = [
      "#Log-type: SMTP Receive Protocol Log",
      "#Fields: session-id,date-time,event,data,context,connector-id,remote-endpoint,local-endpoint",
    ];
    const rows = [["+", ""], ...[...HELLO.slice(1), ...MAIL, TAKEN].map((row) => [row.slice(0, 1), row.slice(1).split("|")[0] ?? ""])].map(
      ([event, data]) => `08DE12345678ABCD,2026-11-22T01:00:00.000Z,${event},"${data}",,EX01\\Relay,203.0.113.5:1,192.0.2.10:25`,
    );
    expect(readExchange([...header, ...rows]).deliveries).toEqual(["inbound 7001 203.0.113.5: none inferred, 1 to example.com"]);
  });

  test("of the file that the row is in, though another was begun meanwhile", () => {
    const [first = [], second = []] = [receiveRows([...HELLO, ...MAIL]), receiveRows([TAKEN])];
    expect(readExchange([...RECEIVE_HEADER, ...first], [...TRACKING_HEADER], [...RECEIVE_HEADER, ...second]).deliveries).toEqual([
      "inbound 7001 203.0.113.5: none inferred, 1 to example.com",
    ]);
  });

  test("where the beginning of the file is missing, of a protocol log", () => {
    const sent = [
      "+",
      ">EHLO a.example.com",
      "<250 b",
      ">MAIL FROM:<a@example.com>",
      "<250 Ok",
      ">RCPT TO:<b@example.net>",
      "<250 Ok",
      ">DATA",
      "<250 Ok",
    ];
    expect(readExchange([...receiveRows([...HELLO, ...MAIL, TAKEN]), ...sendRows(sent)]).deliveries).toEqual([
      "inbound 7001 203.0.113.5: none inferred, 1 to example.com",
      "outbound null 198.51.100.2: none inferred, 1 to example.net",
    ]);
  });

  test("again after the service was started anew", () => {
    const rows = receiveRows([...HELLO, ...MAIL, TAKEN]);
    expect(
      readExchange([...RECEIVE_HEADER, ...rows.slice(0, 5), ...SEND_HEADER, ...RECEIVE_HEADER, ...rows.slice(5)]).deliveries,
    ).toHaveLength(1);
  });
});

describe("lines that are no row of a known log", () => {
  test("are counted as such", () => {
    const { uses } = readExchange([
      ...RECEIVE_HEADER,
      "2026-11-22T01:00:00.000Z,EX01\\A,08DE12345678ABCD,0,",
      '2026-11-22T01:00:00.000Z,"open',
      "x",
    ]);
    expect(uses.slice(RECEIVE_HEADER.length)).toEqual(["unrecognized", "unrecognized", "unrecognized"]);
  });

  test("count as such before any header, where they are none of a protocol log", () => {
    expect(readExchange([trackingRow({}), "2026-11-22T01:00:00.000Z,a,b,c,d,e,f,g,h"]).uses).toEqual(["unrecognized", "unrecognized"]);
  });

  test("are passed over in a log of Exchange's that tells nothing of TLS", () => {
    expect(
      readExchange(["#Software: Microsoft Exchange Server", "#Log-type: Transport Connectivity Log", "#Fields: a,b", "1,2"]).uses,
    ).toEqual(["irrelevant", "used", "used", "irrelevant"]);
  });

  test("count as such when a handshake names a version that nobody knows", () => {
    const row = NEGOTIATED.replace("SP_PROT_TLS1_2_SERVER", "SP_PROT_TLS9_SERVER");
    expect(read(["+", row]).uses.slice(RECEIVE_HEADER.length)).toEqual(["used", "unrecognized"]);
  });
});

test("a row made to be slow, or to steer, is read at once and told as it is", () => {
  const long = (text: string) => text.repeat(Math.floor(60_000 / text.length));
  const rows = [
    '<MAIL FROM:<""',
    `<MAIL FROM:<${long('""')}`,
    `<RCPT TO:<${long('"\\"')}`,
    `*|sending message with RecordId 1 and InternetMessageId <${long("a")}`,
  ];
  expect(read(["+", ...rows, `>${long("2")}`]).deliveries).toEqual([]);
  expect(readExchange([long('","'), long("#"), `#Fields: ${long(",")}`, long("2026-11-22T01:00:00.000Z,")]).deliveries).toEqual([]);
});

test("sessions that never end are forgotten, the oldest first, and counted", () => {
  const many = Array.from({ length: 20_010 }, (_, index) =>
    receiveRows(["+"], { id: index.toString(16).toUpperCase().padStart(16, "0") }),
  ).flat();
  expect(readExchange([...RECEIVE_HEADER, ...many]).evicted).toBe(10);
});

test("a snapshot of another shape is left aside", () => {
  const options = { isOwnAddress: () => false, timeZone: "UTC", year: 2026 };
  const sink = { delivery: () => {}, attempt: () => {} };
  for (const snapshot of [null, "x", { version: 0 }]) {
    expect(exchangeFormat.open(options, sink, snapshot).newestLineAt()).toBeNull();
  }
});

test.for([
  ["2026-11-22T01:00:00.123Z,EX01\\A,08DE", Date.UTC(2026, 10, 22, 1, 0, 0, 123)],
  ["#Date: 2026-11-22T01:00:00.123Z", Date.UTC(2026, 10, 22, 1, 0, 0, 123)],
  ["#Fields: date-time", Number.NaN],
] as const)("the time of %j", ([line, expected]) => {
  expect(exchangeFormat.timeOf(line, "UTC", 2026)).toEqual(expected);
});
