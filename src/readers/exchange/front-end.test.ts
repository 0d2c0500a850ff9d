import { describe, expect, test } from "vitest";
import {
  RECEIVE_HEADER,
  readExchange,
  receiveRows,
  SEND_HEADER,
  type SessionOfRows,
  sendRows,
  TRACKING_HEADER,
  trackingRow,
} from "./read-log.testing.ts";

const SID = "08DE000000000005";
const NEGOTIATED = (side: "SERVER" | "CLIENT") =>
  `*|TLS protocol SP_PROT_TLS1_2_${side} negotiation succeeded using bulk encryption algorithm CALG_AES_256`;
const client: SessionOfRows = { id: SID, connector: "EX01\\Client Frontend EX01", local: "192.0.2.10:587", remote: "203.0.113.70:50100" };
const clientProxy: SessionOfRows = { connector: "EX01\\Client Proxy EX01", local: "192.0.2.10:465", remote: "192.0.2.10:41500" };

const CLIENT = [
  "+",
  "<EHLO desk",
  ">250  EX01",
  "<STARTTLS",
  ">220 2.0.0 ready",
  NEGOTIATED("SERVER"),
  "<EHLO desk",
  ">250  EX01",
  "<AUTH LOGIN",
  ">235 2.7.0 ok",
  "-Remote",
];
const CLIENT_IN_PLAINTEXT = ["+", "<EHLO desk", ">250  EX01", "<AUTH LOGIN", ">235 2.7.0 ok", "-Remote"];
const PASSED_ON = [
  "+",
  "<EHLO EX01.example.com",
  ">250  EX01",
  "<X-EXPS EXCHANGEAUTH",
  ">235 <authentication response>",
  `<XPROXY SID=${SID} IP=203.0.113.70 PORT=50100 DOMAIN=desk CAPABILITIES=0`,
  ">250 XProxy accepted",
  "<MAIL FROM:<ann@example.com>",
  ">250 2.1.0 Sender OK",
  "<RCPT TO:<bob@example.net>",
  ">250 2.1.5 Recipient OK",
  "<BDAT 99 LAST",
  ">250 2.6.0 <1@example.com> [InternalId=7001, Hostname=EX01.example.com] 99 bytes in 0.1, 1 KB/sec Queued mail for delivery",
];

const frontEndLog = (rows: readonly string[]) => [...RECEIVE_HEADER, ...receiveRows(rows, client)];
const hubLog = (rows: readonly string[]) => [...RECEIVE_HEADER, ...receiveRows(rows, clientProxy)];
const later = [...RECEIVE_HEADER, ...receiveRows(["+"], { id: "08DE999999999999", at: "2026-11-23T01:00:00.000Z" })];

describe("mail of users, which Front End passes on word by word,", () => {
  test.for([
    [
      "has the TLS of the user's session",
      [frontEndLog(CLIENT), hubLog(PASSED_ON)],
      "submission 7001 203.0.113.70: TLSv1.2 observed, 1 to example.net",
    ],
    [
      "has it too when the Hub service's log comes first",
      [hubLog(PASSED_ON), frontEndLog(CLIENT)],
      "submission 7001 203.0.113.70: TLSv1.2 observed, 1 to example.net",
    ],
    [
      "went in plaintext where the user's session did",
      [hubLog(PASSED_ON), frontEndLog(CLIENT_IN_PLAINTEXT)],
      "submission 7001 203.0.113.70: none inferred, 1 to example.net",
    ],
    ["is unknown without Front End's log", [hubLog(PASSED_ON), later], "submission 7001 203.0.113.70: unknown unknown, 1 to example.net"],
  ] as const)("%s", ([, files, expected]) => {
    expect(readExchange(...files).deliveries).toEqual([expected]);
  });

  test("waits for Front End's session, and is told meanwhile as unknown", () => {
    expect(readExchange(hubLog(PASSED_ON))).toMatchObject({
      deliveries: ["submission 7001 203.0.113.70: unknown unknown, 1 to example.net"],
      open: 1,
    });
  });

  test.for([
    ["first", (own: readonly string[], passed: readonly string[]) => [own, passed]],
    ["last", (own: readonly string[], passed: readonly string[]) => [passed, own]],
  ] as const)("counts once where Front End's log, read %s, tells of it itself", ([, inOrder]) => {
    const own = frontEndLog([...CLIENT.slice(0, -1), ...PASSED_ON.slice(-6)]);
    expect(readExchange(...inOrder(own, hubLog(PASSED_ON))).deliveries).toEqual([
      "submission 7001 203.0.113.70: TLSv1.2 observed, 1 to example.net",
    ]);
  });

  test("is none where a stranger says the same and is refused", () => {
    const rows = ["+", "<EHLO x", ">250  EX01", PASSED_ON[5] ?? "", ">550 5.7.1 not authorized", ...PASSED_ON.slice(7)];
    const stranger = [...RECEIVE_HEADER, ...receiveRows(rows)];
    expect(readExchange(stranger).deliveries).toEqual(["inbound 7001 203.0.113.5: none inferred, 1 to example.net"]);
  });
});

describe("mail that Front End sends for the Hub service", () => {
  const HUB = [
    "+",
    "<220 EX01",
    ">EHLO EX01.example.com",
    "<250 XPROXYTO",
    ">XPROXYTO DESTINATIONS=mx.example.net PORT=25 SESSIONID=08DE12345678ABCD LAST=True",
    "<250-XPROXYTOTARGETIPADDRESS 198.51.100.2",
    "<250-XPROXYTOTARGETHOSTNAME MX.example.net",
    "<250-mx.example.net",
    "<250 PIPELINING",
    "*|sending message with RecordId 7001 and InternetMessageId <1@example.com>",
    ">MAIL FROM:<alice@example.com>",
    "<250 Ok",
    ">RCPT TO:<bob@example.net>",
    "<250 Ok",
    ">DATA",
    "<354 go on",
    "<250 ok queued",
  ];
  const OUTSIDE = [
    "+",
    "<220 mx.example.net",
    ">EHLO mail.example.com",
    "<250 STARTTLS",
    ">STARTTLS",
    "<220 ready",
    NEGOTIATED("CLIENT"),
    ">EHLO mail.example.com",
    "<250 mx",
    "*|Proxy session successfully set up for outbound proxy. Inbound session will now be blindly proxied",
  ];
  const hub = [...SEND_HEADER, ...sendRows(HUB, { remote: "192.0.2.10:717" })];
  const outside = (at = "2026-11-22T00:59:56.000Z") => [
    ...SEND_HEADER,
    ...sendRows(OUTSIDE, { id: SID, connector: "Outbound proxy virtual send connector", at }),
  ];

  test.for([
    ["is told with the TLS of Front End's session", [hub, outside()], "outbound 7001 198.51.100.2: TLSv1.2 inferred, 1 to example.net"],
    ["is, too, in the other order of files", [outside(), hub], "outbound 7001 198.51.100.2: TLSv1.2 inferred, 1 to example.net"],
    [
      "is unknown where that session was at another time",
      [outside("2026-11-22T00:30:00.000Z"), hub, later],
      "outbound 7001 198.51.100.2: unknown unknown, 1 to example.net",
    ],
  ] as const)("%s", ([, files, expected]) => {
    const { deliveries, full } = readExchange(...files);
    expect({ deliveries, names: full.map(({ peerHost }) => peerHost) }).toEqual({ deliveries: [expected], names: ["mx.example.net"] });
  });

  test("counts once beside the tracking log", () => {
    const tracking = [...TRACKING_HEADER, trackingRow({})];
    for (const files of [
      [tracking, hub, outside()],
      [hub, outside(), tracking],
      [outside(), tracking, hub],
    ]) {
      expect(readExchange(...files).deliveries).toEqual(["outbound 7001 198.51.100.2: TLSv1.2 inferred, 1 to example.net"]);
    }
  });
});
