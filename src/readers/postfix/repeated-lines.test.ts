import { describe, expect, test } from "vitest";
import { accepted, CLIENTS_LOG_TLS, readLog, sentLine, TLS13 } from "./read-log.testing.ts";

const CONNECT = "postfix/smtpd[60]: connect from a.example[192.0.2.9]";
const TLS_LINE = `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`;
const REJECT = "NOQUEUE: reject: RCPT from a.example[192.0.2.9]: 554 5.7.1 no; from=<a@b.example> to=<c@example.com> proto=ESMTP helo=<x>";

function repeated(tag: string, count: number, text: string): string {
  return `${tag}[60]: message repeated ${count} times: [ ${text}]`;
}

function lastRepeated(host: string, count: number): string {
  return `Nov 22 12:00:00 ${host} last message repeated ${count} times`;
}

describe("a repeated line that carries its text", () => {
  test("is read as often as it says", () => {
    expect(readLog([CONNECT, TLS_LINE, repeated("postfix/smtpd", 3, REJECT)]).attempts).toHaveLength(3);
  });

  test("of recipients counts them", () => {
    const line = sentLine("A0B1C2D3E4");
    const text = line.slice(line.indexOf(": ") + 2);
    const { full } = readLog([CLIENTS_LOG_TLS, line, `postfix/smtp[80]: message repeated 2 times: [ ${text}]`]);
    expect(full).toMatchObject([{ recipients: 3 }]);
  });

  test("of one TLS line in one connection changes nothing", () => {
    const text = TLS_LINE.slice(TLS_LINE.indexOf(": ") + 2);
    const { deliveries } = readLog([
      CONNECT,
      TLS_LINE,
      repeated("postfix/smtpd", 2, text),
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
  });

  test("is read a thousand times at most", () => {
    expect(readLog([CONNECT, TLS_LINE, repeated("postfix/smtpd", 999_999_999, REJECT)]).attempts).toHaveLength(1000);
  });

  test("inside another one is not repeated again", () => {
    const inner = `message repeated 1000 times: [ ${REJECT}]`;
    const { attempts, uses } = readLog([CONNECT, TLS_LINE, repeated("postfix/smtpd", 1000, inner)]);
    expect(attempts).toEqual([]);
    expect(uses).toEqual(["used", "used", "irrelevant"]);
  });

  test("that was cut off is irrelevant", () => {
    expect(readLog([CONNECT, TLS_LINE, `postfix/smtpd[60]: message repeated 3 times: [ ${REJECT}`]).uses).toEqual([
      "used",
      "used",
      "irrelevant",
    ]);
  });
});

describe("a repetition without text", () => {
  const rejected = [CONNECT, TLS_LINE, `postfix/smtpd[60]: ${REJECT}`];

  test("refuses again what the newest line refused", () => {
    expect(readLog([...rejected, lastRepeated("mail", 3)]).attempts).toHaveLength(4);
  });

  test("waits with the first for the end of a connection without a TLS line", () => {
    const plainEnd = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 mail=1 rcpt=0/4 quit=1 commands=3/7";
    const { attempts } = readLog([CONNECT, `postfix/smtpd[60]: ${REJECT}`, lastRepeated("mail", 3), plainEnd]);
    expect(attempts).toEqual(Array.from({ length: 4 }, () => "rejected inbound from 192.0.2.9: 554 5.7.1 no (none observed)"));
  });

  test("is a thousand times at most", () => {
    expect(readLog([...rejected, lastRepeated("mail", 999_999_999)]).attempts).toHaveLength(1001);
  });

  test.for([
    [
      "another line of the server",
      "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=2 starttls=1 mail=1 rcpt=0/1 quit=1 commands=5/6",
    ],
    [
      "a line of a program without facts",
      "postfix/anvil[90]: statistics: max connection rate 1/60s for (smtp:192.0.2.9) at Nov 22 12:00:00",
    ],
    ["a line of another program", "Nov 22 12:00:00 mail dovecot: imap-login: Login: user=<alice>"],
  ] as const)("repeats nothing after %s", ([, line]) => {
    expect(readLog([...rejected, line, lastRepeated("mail", 3)]).attempts).toHaveLength(1);
  });

  test("of another host repeats nothing", () => {
    expect(readLog([...rejected, lastRepeated("mail2", 3)]).attempts).toHaveLength(1);
  });

  test("is no line of its own", () => {
    expect(readLog([...rejected, lastRepeated("mail", 3)]).uses.at(-1)).toBe("irrelevant");
  });
});
