import { describe, expect, test } from "vitest";
import { readLog, TLS13 } from "./read-log.testing.ts";

const CONNECT = "postfix/smtpd[60]: connect from a.example[192.0.2.9]";
const TLS_LINE = `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`;
const PLAIN_END = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4";
const ENVELOPE = "from=<alice@Client.example> to=<bob@example.com> proto=ESMTP helo=<a.example>";
const REJECT = `postfix/smtpd[60]: NOQUEUE: reject: RCPT from a.example[192.0.2.9]: 554 5.7.1 <bob@example.com>: Relay access denied; ${ENVELOPE}`;

describe("a refused transaction is an attempt", () => {
  test("with the TLS of its connection", () => {
    const { attempts, fullAttempts } = readLog([CONNECT, TLS_LINE, REJECT]);
    expect(attempts).toEqual(["rejected inbound from 192.0.2.9: 554 5.7.1 <bob@example.com>: Relay access denied (TLSv1.3 observed)"]);
    expect(fullAttempts).toMatchObject([{ senderDomain: "client.example", queueId: null, evidence: { opened: 0, tls: 1, decided: 2 } }]);
  });

  test("in plaintext, told at the end of its connection", () => {
    expect(readLog([CONNECT, REJECT]).attempts).toEqual([]);
    expect(readLog([CONNECT, REJECT, PLAIN_END]).attempts).toEqual([
      "rejected inbound from 192.0.2.9: 554 5.7.1 <bob@example.com>: Relay access denied (none observed)",
    ]);
  });

  test("because it came without TLS where TLS is required", () => {
    const reject =
      "postfix/smtpd[60]: NOQUEUE: reject: MAIL from a.example[192.0.2.9]: 530 5.7.0 Must issue a STARTTLS command first; from=<alice@client.example> proto=ESMTP helo=<a.example>";
    expect(readLog([CONNECT, reject, PLAIN_END]).attempts).toEqual([
      "rejected inbound from 192.0.2.9: 530 5.7.0 Must issue a STARTTLS command first (none observed)",
    ]);
  });

  test("because it showed no certificate", () => {
    const abort = "postfix/smtpd[60]: NOQUEUE: abort: TLS from a.example[192.0.2.9]: No client certificate presented";
    expect(readLog([CONNECT, TLS_LINE, abort]).attempts).toEqual([
      "rejected inbound from 192.0.2.9: No client certificate presented (TLSv1.3 observed)",
    ]);
  });

  test("of the null sender", () => {
    const { fullAttempts } = readLog([CONNECT, TLS_LINE, REJECT.replace("alice@Client.example", "")]);
    expect(fullAttempts).toMatchObject([{ senderDomain: null }]);
  });

  test("whose reason holds no more than 256 characters", () => {
    const { fullAttempts } = readLog([CONNECT, TLS_LINE, REJECT.replace("Relay access denied", "x".repeat(5000))]);
    expect(fullAttempts[0]?.reason).toHaveLength(256);
  });

  test("whose reason imitates an envelope: the last one counts", () => {
    const { fullAttempts } = readLog([CONNECT, TLS_LINE, REJECT.replace("Relay access denied", "no; from=<x@forged.example> to=<y>")]);
    expect(fullAttempts).toMatchObject([{ senderDomain: "client.example" }]);
  });
});

describe("a message that its content condemned is an attempt", () => {
  const CLIENT = "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]";
  const MILTER = `postfix/cleanup[70]: A0B1C2D3E4: milter-reject: END-OF-MESSAGE from a.example[192.0.2.9]: 5.7.1 Spam; ${ENVELOPE}`;
  const HEADER = `postfix/cleanup[70]: A0B1C2D3E4: reject: header Subject: prize from a.example[192.0.2.9]; ${ENVELOPE}: 5.7.1 no prizes`;

  test("by a milter, with the TLS of its connection", () => {
    const { attempts, fullAttempts, deliveries } = readLog([CONNECT, TLS_LINE, CLIENT, MILTER]);
    expect(attempts).toEqual(["rejected inbound from 192.0.2.9: 5.7.1 Spam (TLSv1.3 observed)"]);
    expect(fullAttempts).toMatchObject([{ queueId: "A0B1C2D3E4", senderDomain: "client.example", recipients: null }]);
    expect(deliveries).toEqual([]);
  });

  test("by a header check, in plaintext, told at the end of its connection", () => {
    expect(readLog([CONNECT, CLIENT, HEADER]).attempts).toEqual([]);
    expect(readLog([CONNECT, CLIENT, HEADER, PLAIN_END]).attempts).toEqual([
      "rejected inbound from 192.0.2.9: header Subject: prize from a.example[192.0.2.9] (none observed)",
    ]);
  });

  test("but not when it came from a program of this server", () => {
    const own = [CONNECT, CLIENT, MILTER].map((line) => line.replaceAll("192.0.2.9", "127.0.0.1"));
    expect(readLog(own).attempts).toEqual([]);
  });
});

test("a session whose client goes away after the handshake carried nothing", () => {
  const { deliveries, attempts } = readLog([
    CONNECT,
    TLS_LINE,
    "postfix/smtpd[60]: lost connection after STARTTLS from a.example[192.0.2.9]",
    "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 starttls=1 commands=2",
  ]);
  expect({ deliveries, attempts }).toEqual({ deliveries: [], attempts: [] });
});

test.for([
  [
    "a milter's refusal before the queue",
    "postfix/smtpd[60]: NOQUEUE: milter-reject: RCPT from a.example[192.0.2.9]: 451 4.7.1 Try again; from=<a@b.example>",
  ],
  ["the words of a rule", "postfix/smtpd[60]: NOQUEUE: reject: something of the operator's own"],
  ["the new prefix of 3.10", "postfix/smtpd[60]: NOQUEUE: lost connection after STARTTLS from a.example[192.0.2.9]"],
  ["a warning about a client", "postfix/smtpd[60]: warning: unknown[192.0.2.9]: SASL LOGIN authentication failed: UGFzc3dvcmQ6"],
  ["a header check", "postfix/cleanup[70]: A0B1C2D3E4: reject: header Subject: x from a.example[192.0.2.9]; from=<a@b.example>: 5.7.1 no"],
  [
    "postscreen",
    "postfix/postscreen[90]: NOQUEUE: reject: RCPT from [192.0.2.9]:56228: 450 4.3.2 Service currently unavailable; from=<a@b.example>",
  ],
] as const)("nothing is told of %s", ([, line]) => {
  const { attempts, uses } = readLog([CONNECT, line, PLAIN_END]);
  expect(attempts).toEqual([]);
  expect(uses).toEqual(["used", "irrelevant", "used"]);
});
