import { describe, expect, test } from "vitest";
import { readExchange, SEND_HEADER, sendRows, TRACKING_HEADER, trackingRow } from "./read-log.testing.ts";

const HELLO = ["+", "<220 mx.example.net ESMTP", ">EHLO mail.example.com", "<250-mx.example.net", "<250-PIPELINING", "<250 STARTTLS"];
const TLS = [
  ">STARTTLS",
  "<220 2.0.0 Ready to start TLS",
  "*|TLS protocol SP_PROT_TLS1_0_CLIENT negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA1 with strength 160 bits and key exchange algorithm CALG_ECDHE with strength 256 bits",
  ">EHLO mail.example.com",
  "<250 mx.example.net",
];
const NAMED = "*|sending message with RecordId 7001 and InternetMessageId <1@example.com>";
const MAIL = [
  ">MAIL FROM:<alice@example.com> SIZE=4000",
  ">RCPT TO:<bob@example.net>",
  "<250 2.1.0 Ok",
  "<250 2.1.5 Ok",
  ">DATA",
  "<354 End data with <CR><LF>.<CR><LF>",
];
const TAKEN = "<250 ok 1666169082 30910";
const QUIT = [">QUIT", "-Remote"];
const SENT = [...HELLO, ...TLS, NAMED, ...MAIL, TAKEN, ...QUIT];

const sendLog = (...sessions: readonly (readonly string[])[]) => [...SEND_HEADER, ...sessions.flat()];
const trackingLog = (...rows: readonly string[]) => [...TRACKING_HEADER, ...rows];

describe("mail that goes out", () => {
  test.for([
    ["over TLS", SENT, ["outbound 7001 198.51.100.2: TLSv1.0 observed, 1 to example.net"]],
    [
      "in plaintext, to a host that offers no more",
      [...HELLO, NAMED, ...MAIL, TAKEN, ...QUIT],
      ["outbound 7001 198.51.100.2: none inferred, 1 to example.net"],
    ],
    [
      "as two messages of one session",
      [...HELLO, ...TLS, NAMED, ...MAIL, TAKEN, NAMED.replace("7001", "7002"), ...MAIL, TAKEN, ...QUIT],
      ["outbound 7001 198.51.100.2: TLSv1.0 observed, 1 to example.net", "outbound 7002 198.51.100.2: TLSv1.0 observed, 1 to example.net"],
    ],
    [
      "in plaintext, after the first address failed at its handshake",
      [...HELLO, ...TLS.slice(0, 2), "*|TLS negotiation failed with error SocketError", ...HELLO, NAMED, ...MAIL, TAKEN],
      ["outbound 7001 198.51.100.2: none inferred, 1 to example.net"],
    ],
  ] as const)("%s", ([, rows, expected]) => {
    expect(readExchange(sendLog(sendRows(rows))).deliveries).toEqual(expected);
  });

  test.for([
    ["to the Hub service", { remote: "192.0.2.11:2525" }, SENT],
    ["to a mailbox", { remote: "192.0.2.11:475" }, SENT],
    ["to Front End, which passes it on", { remote: "192.0.2.11:717" }, SENT],
    ["to another Exchange", {}, [...HELLO, ...TLS.map((row) => row.replace(">STARTTLS", ">X-ANONYMOUSTLS")), NAMED, ...MAIL, TAKEN]],
  ] as const)("is none when it goes %s", ([, session, rows]) => {
    expect(readExchange(sendLog(sendRows(rows, session)))).toMatchObject({ deliveries: [], attempts: [] });
  });

  test.for([
    [
      "is deferred",
      [...HELLO, NAMED, ...MAIL.slice(0, 3), "<450 4.7.1 Greylisted"],
      "deferred outbound 198.51.100.2: 450 4.7.1 Greylisted (none)",
    ],
    ["bounces", [...HELLO, ...TLS, NAMED, ...MAIL, "<554 5.7.1 Spam"], "bounced outbound 198.51.100.2: 554 5.7.1 Spam (TLSv1.0)"],
    [
      "is cut off",
      [...HELLO, NAMED, ...MAIL, "-Remote(ConnectionReset)"],
      "deferred outbound 198.51.100.2: disconnected: Remote(ConnectionReset) (none)",
    ],
    [
      "must not go without TLS",
      [...HELLO, "*|Drop connection because TLS configuration requires TLS before MailFrom command and could not achieve it"],
      "tls-failed outbound 198.51.100.2: Drop connection because TLS configuration requires TLS before MailFrom command and could not achieve it (unknown)",
    ],
  ] as const)("is an attempt when it %s", ([, rows, expected]) => {
    expect(readExchange(sendLog(sendRows(rows)))).toMatchObject({ deliveries: [], attempts: [expected] });
  });
});

describe("what the tracking log adds", () => {
  const peerOf = ({ full }: ReturnType<typeof readExchange>) =>
    full.map(({ host, peerHost, sizeBytes }) => ({ host, peerHost, sizeBytes }));

  test.for([
    ["before the session", [trackingLog(trackingRow({})), sendLog(sendRows(SENT))]],
    [
      "after it, where the log was read before",
      [trackingLog(trackingRow({ "internal-message-id": "1" })), sendLog(sendRows(SENT)), trackingLog(trackingRow({}))],
    ],
  ] as const)("is the other side's name, told %s", ([, files]) => {
    const named = peerOf(readExchange(...files)).filter(({ sizeBytes }) => sizeBytes === 4321);
    expect(named).toContainEqual({ host: "EX01", peerHost: "mx.example.net", sizeBytes: 4321 });
  });

  test.for([
    ["the tracking log first", [trackingLog(trackingRow({})), sendLog(sendRows(SENT))]],
    ["the session first", [sendLog(sendRows(SENT)), trackingLog(trackingRow({}))]],
    [
      "both of its rows",
      [trackingLog(trackingRow({ "event-id": "SEND" }), trackingRow({})), sendLog(sendRows(SENT)), trackingLog(trackingRow({}))],
    ],
  ] as const)("makes no second delivery: %s", ([, files]) => {
    expect(readExchange(...files).deliveries).toEqual(["outbound 7001 198.51.100.2: TLSv1.0 observed, 1 to example.net"]);
  });

  test("is a delivery of unknown protection where no session was logged", () => {
    expect(readExchange(trackingLog(trackingRow({})))).toMatchObject({
      deliveries: ["outbound 7001 198.51.100.2: unknown unknown, 1 to example.net"],
      open: 1,
    });
  });

  test("stays one when the logs have long gone on", () => {
    const later = trackingRow({ "date-time": "2026-11-22T08:00:00.000Z", "event-id": "DELIVER", source: "STOREDRIVER" });
    expect(readExchange(trackingLog(trackingRow({}), later))).toMatchObject({
      deliveries: ["outbound 7001 198.51.100.2: unknown unknown, 1 to example.net"],
      open: 0,
    });
  });

  test("is nothing where a message went to another server of the organization, or to a mailbox", () => {
    const rows = [trackingRow({ "event-id": "SEND" }), trackingRow({ "event-id": "DELIVER", source: "STOREDRIVER" })];
    expect(readExchange(trackingLog(...rows)).deliveries).toEqual([]);
  });

  test("belongs to the session of Front End, which has another number, by sender and recipients", () => {
    const proxied = SENT.filter((row) => row !== NAMED);
    const files = [
      trackingLog(trackingRow({})),
      sendLog(sendRows(proxied, { id: "08DE999999999999", connector: "Outbound Proxy Frontend" })),
    ];
    expect(readExchange(...files).deliveries).toEqual(["outbound 7001 198.51.100.2: TLSv1.0 observed, 1 to example.net"]);
  });

  test("is not told once more when it is read long after the sessions", () => {
    const nextDay = sendRows(["+"], { id: "08DE999999999999", at: "2026-11-23T01:00:00.000Z" });
    expect(readExchange(sendLog(sendRows(SENT), nextDay), trackingLog(trackingRow({}))).deliveries).toEqual([
      "outbound 7001 198.51.100.2: TLSv1.0 observed, 1 to example.net",
    ]);
  });

  test("does not hold a delivery back for ever", () => {
    const before = trackingRow({ "internal-message-id": "1", "event-id": "SEND" });
    const nextDay = sendRows(["+"], { id: "08DE999999999999", at: "2026-11-23T01:00:00.000Z" });
    expect(readExchange(trackingLog(before), sendLog(sendRows(SENT), nextDay))).toMatchObject({
      deliveries: ["outbound 7001 198.51.100.2: TLSv1.0 observed, 1 to example.net"],
      open: 0,
    });
  });
});
