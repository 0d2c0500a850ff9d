import { describe, expect, test } from "vitest";
import { A_MINUTE_LATER, accepted, CLIENTS_LOG_TLS, readLog, sentLine, TLS10, TLS12, TLS13 } from "./read-log.testing.ts";

const MX = "mx.example.net[192.0.2.25]:25";
const TLS_LINE = `postfix/smtp[80]: Trusted TLS connection established to ${MX}: ${TLS13}`;

describe("a message that went out is told", () => {
  test("with the TLS session that carried it, whole", () => {
    const { full, uses } = readLog([...accepted("A0B1C2D3E4"), TLS_LINE, sentLine("A0B1C2D3E4"), A_MINUTE_LATER]);
    expect(uses).toEqual(["used", "used", "used", "used", "used"]);
    expect(full).toHaveLength(1);
    expect(full[0]).toMatchObject({
      observedAt: Date.UTC(2026, 10, 22, 12),
      host: "mail",
      service: "postfix/smtp",
      direction: "outbound",
      queueId: "A0B1C2D3E4",
      messageId: "<a0b1c2d3e4@client.example>",
      peerHost: "mx.example.net",
      peerAddress: "192.0.2.25",
      peerPort: 25,
      senderDomain: "client.example",
      recipientDomains: ["example.net"],
      recipients: 1,
      sizeBytes: 1000,
      tls: "TLSv1.3",
      certainty: "observed",
      cipher: "TLS_AES_256_GCM_SHA384",
      peerTrust: "trusted",
      sessionReused: false,
      evidence: { tls: 2, decided: 3 },
    });
  });

  test("though nothing else of it stands in the log", () => {
    const { full } = readLog([TLS_LINE, sentLine("A0B1C2D3E4")]);
    expect(full).toMatchObject([{ queueId: "A0B1C2D3E4", tls: "TLSv1.3", messageId: null, senderDomain: null, sizeBytes: null }]);
  });

  test("over IPv6 and on another port", () => {
    const relay = "mx.example.net[2001:db8::25]:2526";
    const { full } = readLog([TLS_LINE.replace(MX, relay), sentLine("A0B1C2D3E4", { relay })]);
    expect(full).toMatchObject([{ peerAddress: "2001:db8::25", peerPort: 2526, tls: "TLSv1.3" }]);
  });

  test("by LMTP to another host, with TLS of its own", () => {
    const relay = "store.example.net[192.0.2.40]:24";
    const { full } = readLog([
      `postfix/lmtp[85]: Trusted TLS connection established to ${relay}: ${TLS12}`,
      sentLine("A0B1C2D3E4", { relay }).replace("postfix/smtp[80]", "postfix/lmtp[85]"),
    ]);
    expect(full).toMatchObject([{ service: "postfix/lmtp", direction: "outbound", tls: "TLSv1.2" }]);
  });
});

describe("recipients", () => {
  test("of one transaction are one delivery, with each domain once", () => {
    const { full } = readLog([
      TLS_LINE,
      sentLine("A0B1C2D3E4", { to: "bob@example.net" }),
      sentLine("A0B1C2D3E4", { to: "carol@example.net" }),
      sentLine("A0B1C2D3E4", { to: "dave@sub.example.net" }),
      A_MINUTE_LATER,
    ]);
    expect(full).toMatchObject([{ recipients: 3, recipientDomains: ["example.net", "sub.example.net"], tls: "TLSv1.3" }]);
  });

  test("of whom one was refused: the others' delivery, and an attempt over the same TLS", () => {
    const refused =
      "delay=0.2, delays=0.01/0.01/0.1/0.08, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.25] said: 550 5.1.1 no such user)";
    const { deliveries, attempts } = readLog([
      TLS_LINE,
      sentLine("A0B1C2D3E4", { to: "bob@example.net" }),
      sentLine("A0B1C2D3E4", { to: "nobody@example.net", rest: refused }),
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed"]);
    expect(attempts).toEqual([
      "bounced outbound to 192.0.2.25: host mx.example.net[192.0.2.25] said: 550 5.1.1 no such user (TLSv1.3 observed)",
    ]);
  });

  test("whom LMTP answers in different words are one delivery", () => {
    const relay = "store.example.net[192.0.2.40]:24";
    const lmtp = (to: string, reply: string) =>
      sentLine("A0B1C2D3E4", {
        to,
        relay,
        rest: `delay=0.2, delays=0.1/0/0/0.1, dsn=2.1.5, status=sent (250 2.1.5 <${to}> ${reply})`,
      }).replace("postfix/smtp[80]", "postfix/lmtp[85]");
    const { full } = readLog([
      `postfix/lmtp[85]: Trusted TLS connection established to ${relay}: ${TLS12}`,
      lmtp("bob@example.net", "wAbC1 Saved"),
      lmtp("carol@example.net", "wAbC2 Saved"),
    ]);
    expect(full).toMatchObject([{ recipients: 2, tls: "TLSv1.2" }]);
  });

  test("of two messages in a row are two deliveries", () => {
    const { deliveries } = readLog([TLS_LINE, sentLine("A0B1C2D3E4"), TLS_LINE, sentLine("B0B1C2D3E4"), A_MINUTE_LATER]);
    expect(deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound B0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
    ]);
  });

  test("of one message at two servers are two deliveries", () => {
    const other = "mx.example.org[192.0.2.26]:25";
    const { deliveries } = readLog([
      TLS_LINE,
      sentLine("A0B1C2D3E4"),
      TLS_LINE.replace(MX, other).replace(TLS13, TLS10),
      sentLine("A0B1C2D3E4", { to: "eve@example.org", relay: other }),
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound A0B1C2D3E4 to 192.0.2.26: TLSv1.0 observed",
    ]);
  });

  test("more than fifty domains are counted, not all named", () => {
    const lines = Array.from({ length: 60 }, (_, index) => sentLine("A0B1C2D3E4", { to: `a@d${index}.example` }));
    const { full } = readLog([TLS_LINE, ...lines]);
    expect(full[0]?.recipients).toBe(60);
    expect(full[0]?.recipientDomains).toHaveLength(50);
  });
});

describe("a TLS session is not taken for another connection's:", () => {
  test("the next message of the process, which had none", () => {
    const { deliveries } = readLog([TLS_LINE, sentLine("A0B1C2D3E4"), sentLine("B0B1C2D3E4"), A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed", "outbound B0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test.for([
    ["the next mail server", "mx2.example.net[192.0.2.26]:25"],
    ["another address of the same name", "mx.example.net[192.0.2.27]:25"],
    ["another port of the same address", "mx.example.net[192.0.2.25]:26"],
    ["another name of the same address", "mail.example.net[192.0.2.25]:25"],
  ] as const)("%s", ([, relay]) => {
    const { full } = readLog([TLS_LINE, sentLine("A0B1C2D3E4", { relay }), A_MINUTE_LATER]);
    expect(full).toMatchObject([{ tls: "none", certainty: "inferred" }]);
  });

  test("a retry in plaintext after the connection was lost at the end of the data", () => {
    const { deliveries } = readLog([
      TLS_LINE,
      "postfix/smtp[80]: A0B1C2D3E4: lost connection with mx.example.net[192.0.2.25] while sending end of data -- message may be sent more than once",
      sentLine("A0B1C2D3E4"),
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("a server that could not be reached at all", () => {
    const { deliveries } = readLog([
      TLS_LINE,
      "postfix/smtp[80]: connect to mx.example.net[192.0.2.25]:25: Connection refused",
      sentLine("A0B1C2D3E4"),
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("the other process's", () => {
    const { deliveries } = readLog([TLS_LINE, sentLine("A0B1C2D3E4").replace("smtp[80]", "smtp[81]"), A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });
});

describe("without a TLS line", () => {
  test("a message is unknown until the log shows that clients log TLS, then it is plaintext", () => {
    const plain = [...accepted("A0B1C2D3E4"), sentLine("A0B1C2D3E4"), A_MINUTE_LATER];
    expect(readLog(plain).deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: unknown"]);
    expect(readLog([...plain, CLIENTS_LOG_TLS]).deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
    expect(readLog([CLIENTS_LOG_TLS, ...plain]).deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("a server's TLS line says nothing of the clients'", () => {
    const serversOnly = `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`;
    expect(readLog([serversOnly, sentLine("A0B1C2D3E4"), A_MINUTE_LATER]).deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: unknown",
    ]);
  });

  test("nor does SMTP's say anything of LMTP's, which has a setting of its own", () => {
    const lmtp = sentLine("A0B1C2D3E4").replace("postfix/smtp[80]", "postfix/lmtp[85]");
    expect(readLog([CLIENTS_LOG_TLS, lmtp, A_MINUTE_LATER]).deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: unknown"]);
  });

  test("a client service of another name shares the setting", () => {
    const relayed = sentLine("A0B1C2D3E4").replace("postfix/smtp[80]", "postfix/relay/smtp[85]");
    expect(readLog([CLIENTS_LOG_TLS, relayed, A_MINUTE_LATER]).deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("what waited longer than a day stays unknown", () => {
    const { deliveries } = readLog([
      sentLine("A0B1C2D3E4"),
      "Nov 23 13:00:00 mail postfix/qmgr[71]: 00000000000: removed",
      CLIENTS_LOG_TLS.replace("postfix/smtp", "Nov 23 13:00:01 mail postfix/smtp"),
    ]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: unknown"]);
  });
});
