import { describe, expect, test } from "vitest";
import { A_MINUTE_LATER, CLIENTS_LOG_TLS, readLog, sentLine } from "./read-log.testing.ts";

const CONNECT = "postfix/smtpd[60]: connect from a.example[192.0.2.9]";
const ACCEPT_ERROR = "postfix/smtpd[60]: SSL_accept error from a.example[192.0.2.9]: -1";
const END = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 starttls=0/1 commands=1/2";

describe("a client whose handshake failed is told", () => {
  test.for([
    ["OpenSSL 3", "error:0A000102:SSL routines::unsupported protocol:../ssl/statem/statem_srvr.c:1664:", "unsupported protocol"],
    ["OpenSSL 1.x", "error:1408A0C1:SSL routines:ssl3_get_client_hello:no shared cipher:s3_srvr.c:1417:", "no shared cipher"],
    [
      "an alert",
      "error:0A000416:SSL routines::sslv3 alert certificate unknown:../ssl/record/rec_layer_s3.c:1601:SSL alert number 46:",
      "sslv3 alert certificate unknown",
    ],
  ] as const)("with the reason of the next line: %s", ([, problem, reason]) => {
    const { attempts, deliveries } = readLog([
      CONNECT,
      ACCEPT_ERROR,
      `postfix/smtpd[60]: warning: TLS library problem: ${problem}`,
      "postfix/smtpd[60]: lost connection after STARTTLS from a.example[192.0.2.9]",
      END,
    ]);
    expect(deliveries).toEqual([]);
    expect(attempts).toEqual([`tls-failed inbound from 192.0.2.9: ${reason} (unknown)`]);
  });

  test.for(["lost connection", "Connection timed out", "Connection reset by peer"])("with the reason of its own line: %s", (reason) => {
    const { attempts } = readLog([CONNECT, ACCEPT_ERROR.replace("-1", reason), END]);
    expect(attempts).toEqual([`tls-failed inbound from 192.0.2.9: ${reason} (unknown)`]);
  });

  test("without a reason where none is given", () => {
    expect(readLog([CONNECT, ACCEPT_ERROR, END]).attempts).toEqual(["tls-failed inbound from 192.0.2.9: handshake failure (unknown)"]);
  });

  test("once, with the first of several reasons", () => {
    const problem = (reason: string) => `postfix/smtpd[60]: warning: TLS library problem: error:0A000102:SSL routines::${reason}:file.c:1:`;
    const { attempts, uses } = readLog([CONNECT, ACCEPT_ERROR, problem("wrong version number"), problem("shutdown while in init"), END]);
    expect(attempts).toEqual(["tls-failed inbound from 192.0.2.9: wrong version number (unknown)"]);
    expect(uses).toEqual(["used", "used", "used", "irrelevant", "used"]);
  });

  test("with the reason of its own process, not of another", () => {
    const { attempts } = readLog([
      CONNECT,
      ACCEPT_ERROR,
      "postfix/smtpd[61]: warning: TLS library problem: error:0A000102:SSL routines::unsupported protocol:file.c:1:",
      END,
    ]);
    expect(attempts).toEqual(["tls-failed inbound from 192.0.2.9: handshake failure (unknown)"]);
  });

  test("when it tried again in plaintext in the same connection, and its message is plaintext", () => {
    const { attempts, deliveries } = readLog([
      CONNECT,
      ACCEPT_ERROR,
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      "postfix/qmgr[71]: A0B1C2D3E4: from=<alice@client.example>, size=1000, nrcpt=1 (queue active)",
      "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=2 starttls=0/1 mail=1 rcpt=1 data=1 quit=1 commands=6/7",
    ]);
    expect(attempts).toHaveLength(1);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });
});

describe("a server whose handshake failed is told", () => {
  const connectError = "postfix/smtp[80]: SSL_connect error to mx.example.net[192.0.2.25]:25: -1";
  const problem =
    "postfix/smtp[80]: warning: TLS library problem: error:0A00042E:SSL routines::tlsv1 alert protocol version:../ssl/record/rec_layer_s3.c:1601:SSL alert number 70:";
  const failed = "tls-failed outbound to 192.0.2.25: tlsv1 alert protocol version (unknown)";

  test("and the retry in plaintext is a delivery in plaintext", () => {
    const { attempts, deliveries } = readLog([
      CLIENTS_LOG_TLS,
      connectError,
      problem,
      "postfix/smtp[80]: A0B1C2D3E4: Cannot start TLS: handshake failure",
      sentLine("A0B1C2D3E4"),
      A_MINUTE_LATER,
    ]);
    expect(attempts).toEqual([failed]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("and the message that waits for the next try is an attempt of its own, without TLS or plaintext", () => {
    const { attempts } = readLog([
      CLIENTS_LOG_TLS,
      connectError,
      problem,
      "postfix/smtp[80]: A0B1C2D3E4: Cannot start TLS: handshake failure",
      sentLine("A0B1C2D3E4", { rest: "delay=1, delays=0/0/1/0, dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure)" }),
      A_MINUTE_LATER,
    ]);
    expect(attempts).toEqual([failed, "deferred outbound to 192.0.2.25: Cannot start TLS: handshake failure (unknown)"]);
  });

  test("by tlsproxy's line, where the connection goes through it", () => {
    const { attempts } = readLog(["postfix/tlsproxy[95]: TLS handshake failed for service=smtp peer=[192.0.2.25]:25"]);
    expect(attempts).toEqual(["tls-failed outbound to 192.0.2.25: handshake failure (unknown)"]);
  });

  test("by tlsproxy's line, for postscreen's clients", () => {
    const { attempts } = readLog(["postfix/tlsproxy[95]: TLS handshake failed for service=smtpd peer=[192.0.2.9]:56228"]);
    expect(attempts).toEqual(["tls-failed inbound from 192.0.2.9: handshake failure (unknown)"]);
  });
});

test("a problem of the TLS library that follows no handshake is nobody's", () => {
  const { attempts, uses } = readLog([
    CONNECT,
    "postfix/smtpd[60]: warning: TLS library problem: error:0A000126:SSL routines::unexpected eof while reading:file.c:1:",
    END,
  ]);
  expect(attempts).toEqual([]);
  expect(uses).toEqual(["used", "irrelevant", "used"]);
});
