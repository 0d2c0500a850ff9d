import { describe, expect, test } from "vitest";
import { accepted, readLog, SERVERS_LOG_TLS, TLS10, TLS12, TLS13 } from "./read-log.testing.ts";

const CONNECT = "postfix/smtpd[60]: connect from a.example[192.0.2.9]";
const TLS_LINE = `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`;
const DISCONNECT = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7";

describe("a message that came in is told", () => {
  test("with the TLS session that carried it, whole", () => {
    const { full, uses } = readLog([
      CONNECT,
      TLS_LINE,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4", 3),
      DISCONNECT,
    ]);
    expect(uses).toEqual(["used", "used", "used", "used", "used", "used"]);
    expect(full).toHaveLength(1);
    expect(full[0]).toMatchObject({
      observedAt: Date.UTC(2026, 10, 22, 12),
      host: "mail",
      service: "postfix/smtpd",
      direction: "inbound",
      queueId: "A0B1C2D3E4",
      messageId: "<a0b1c2d3e4@client.example>",
      peerHost: "a.example",
      peerAddress: "192.0.2.9",
      peerPort: null,
      senderDomain: "client.example",
      recipientDomains: null,
      recipients: 3,
      sizeBytes: 1000,
      tls: "TLSv1.3",
      certainty: "observed",
      cipher: "TLS_AES_256_GCM_SHA384",
      cipherBits: 256,
      keyExchange: "X25519",
      peerTrust: "anonymous",
      sessionReused: false,
      saslUser: null,
      evidence: { opened: 0, tls: 1, identified: 2, message: 3, decided: 4 },
    });
  });

  test("as a submission when the client logged in", () => {
    const { full } = readLog([
      "postfix/submission/smtpd[60]: connect from a.example[192.0.2.9]",
      `postfix/submission/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
      "postfix/submission/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9], sasl_method=PLAIN, sasl_username=alice@example.com",
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(full).toMatchObject([
      { direction: "submission", saslUser: "alice@example.com", service: "postfix/submission/smtpd", tls: "TLSv1.3" },
    ]);
  });

  test("with a client's IPv6 address and port, and without a name where it has none", () => {
    const { full } = readLog([
      "postfix/smtpd[60]: connect from unknown[2001:db8::9]:4711",
      `postfix/smtpd[60]: Anonymous TLS connection established from unknown[2001:db8::9]:4711: ${TLS12}`,
      "postfix/smtpd[60]: A0B1C2D3E4: client=unknown[2001:db8::9]:4711",
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(full).toMatchObject([{ peerHost: null, peerAddress: "2001:db8::9", peerPort: 4711, tls: "TLSv1.2" }]);
  });

  test("with TLS although the client asked for a name that looks like the outbound form (SNI)", () => {
    const { deliveries } = readLog([
      CONNECT,
      `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9] to mail.example.com: ${TLS10}`,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.0 observed"]);
  });

  test("with the trust in a client's certificate", () => {
    const { full } = readLog([
      CONNECT,
      TLS_LINE.replace("Anonymous", "Trusted"),
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(full).toMatchObject([{ peerTrust: "trusted" }]);
  });
});

describe("in one connection", () => {
  test("every message has the connection's TLS", () => {
    const { deliveries } = readLog([
      CONNECT,
      TLS_LINE,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
      "postfix/smtpd[60]: A0B1C2D3E5: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E5"),
    ]);
    expect(deliveries).toEqual([
      "inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed",
      "inbound A0B1C2D3E5 from 192.0.2.9: TLSv1.3 observed",
    ]);
  });

  test("a first message before STARTTLS went in plaintext, the later ones did not", () => {
    const { deliveries } = readLog([
      CONNECT,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
      TLS_LINE,
      "postfix/smtpd[60]: A0B1C2D3E5: client=a.example[192.0.2.9]",
      "postfix/smtpd[60]: A0B1C2D3E6: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E6"),
      ...accepted("A0B1C2D3E5"),
    ]);
    expect(deliveries).toEqual([
      "inbound A0B1C2D3E4 from 192.0.2.9: none observed",
      "inbound A0B1C2D3E6 from 192.0.2.9: TLSv1.3 observed",
      "inbound A0B1C2D3E5 from 192.0.2.9: TLSv1.3 observed",
    ]);
  });

  test("a first message before STARTTLS stays plaintext when the queue takes it up only afterwards", () => {
    const { deliveries } = readLog([
      CONNECT,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      TLS_LINE,
      ...accepted("A0B1C2D3E4"),
      DISCONNECT,
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });

  test("the TLS of one client is not the next client's", () => {
    const { deliveries } = readLog([
      CONNECT,
      TLS_LINE,
      DISCONNECT,
      "postfix/smtpd[60]: connect from b.example[192.0.2.8]",
      "postfix/smtpd[60]: A0B1C2D3E5: client=b.example[192.0.2.8]",
      ...accepted("A0B1C2D3E5"),
      "postfix/smtpd[60]: disconnect from b.example[192.0.2.8] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5",
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E5 from 192.0.2.8: none observed"]);
  });

  test("nor when the first client's disconnect was never written", () => {
    const { deliveries } = readLog([
      CONNECT,
      TLS_LINE,
      "postfix/smtpd[60]: connect from b.example[192.0.2.8]",
      "postfix/smtpd[60]: A0B1C2D3E5: client=b.example[192.0.2.8]",
      ...accepted("A0B1C2D3E5"),
      "postfix/smtpd[60]: disconnect from b.example[192.0.2.8] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5",
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E5 from 192.0.2.8: none observed"]);
  });
});

describe("of a message that the queue never took up", () => {
  test("nothing is told", () => {
    const { deliveries } = readLog([
      CONNECT,
      TLS_LINE,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      "postfix/cleanup[70]: A0B1C2D3E4: message-id=<x@client.example>",
      DISCONNECT,
    ]);
    expect(deliveries).toEqual([]);
  });

  test.for([
    [
      "a milter refused it",
      "postfix/cleanup[70]: A0B1C2D3E4: milter-reject: END-OF-MESSAGE from a.example[192.0.2.9]: 5.7.1 Spam; from=<alice@client.example> to=<bob@example.com> proto=ESMTP helo=<a.example>",
    ],
    ["its connection was lost", "postfix/smtpd[60]: A0B1C2D3E4: lost connection after DATA (120 bytes) from a.example[192.0.2.9]"],
    ["it was cancelled (3.10)", "postfix/cleanup[70]: A0B1C2D3E4: removed (canceled)"],
    ["it was discarded (3.10)", "postfix/cleanup[70]: A0B1C2D3E4: removed (discarded)"],
  ] as const)("because %s, nothing is told and its next message is", ([, line]) => {
    const { deliveries, uses } = readLog([
      CONNECT,
      TLS_LINE,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      line,
      "postfix/smtpd[60]: A0B1C2D3E5: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E5"),
      DISCONNECT,
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E5 from 192.0.2.9: TLSv1.3 observed"]);
    expect(uses).not.toContain("unrecognized");
  });
});

test("a message is told once, however often the queue takes it up again", () => {
  const { deliveries } = readLog([
    CONNECT,
    TLS_LINE,
    "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
    ...accepted("A0B1C2D3E4"),
    ...accepted("A0B1C2D3E4"),
    ...accepted("A0B1C2D3E4"),
    DISCONNECT,
  ]);
  expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
});

test("a short queue id may come again for another message", () => {
  const again = (message: string) => [
    CONNECT,
    "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
    `postfix/cleanup[70]: A0B1C2D3E4: message-id=<${message}@client.example>`,
    "postfix/qmgr[71]: A0B1C2D3E4: from=<alice@client.example>, size=1000, nrcpt=1 (queue active)",
    "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5",
    "postfix/qmgr[71]: A0B1C2D3E4: removed",
  ];
  const { full } = readLog([...again("first"), ...again("second")]);
  expect(full).toMatchObject([{ messageId: "<first@client.example>" }, { messageId: "<second@client.example>" }]);
});

test("a message that a program on this server handed in came over no connection", () => {
  const { deliveries } = readLog(["postfix/pickup[50]: A0B1C2D3E4: uid=0 from=<root>", ...accepted("A0B1C2D3E4"), SERVERS_LOG_TLS]);
  expect(deliveries).toEqual([]);
});

test("a bounce that this server wrote came over no connection", () => {
  const { deliveries } = readLog([
    ...accepted("B0B1C2D3E4"),
    "postfix/bounce[55]: A0B1C2D3E4: sender non-delivery notification: B0B1C2D3E4",
  ]);
  expect(deliveries).toEqual([]);
});
