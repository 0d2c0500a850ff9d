import { describe, expect, test } from "vitest";
import { A_MINUTE_LATER, CLIENTS_LOG_TLS, readLog, sentLine, TLS13 } from "./read-log.testing.ts";

const TLS_LINE = `postfix/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS13}`;

function withStatus(tls: string, end = "dsn=2.0.0, status=sent (250 ok)"): string {
  return sentLine("A0B1C2D3E4", { rest: `delay=0.2, delays=0/0/0.1/0.1, tls=${tls}, ${end}` });
}

describe("tls= of Postfix 3.11 tells, where TLS is not logged:", () => {
  test.for([
    ["none", "none observed"],
    ["may:none", "none observed"],
    ["may", "encrypted observed"],
    ["dane:encrypt", "encrypted observed"],
    ["verify", "encrypted observed"],
    ["secure/requiretls", "encrypted observed"],
    ["may?", "unknown"],
    ["encrypt!", "unknown"],
  ] as const)("tls=%s is %s", ([status, told]) => {
    expect(readLog([withStatus(status), A_MINUTE_LATER]).deliveries).toEqual([`outbound A0B1C2D3E4 to 192.0.2.25: ${told}`]);
  });

  test("beside a summary, which says more", () => {
    expect(readLog([TLS_LINE, withStatus("may"), A_MINUTE_LATER]).deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
    ]);
  });

  test("a plaintext retry after a summary of the same relay", () => {
    expect(readLog([TLS_LINE, withStatus("may:none"), A_MINUTE_LATER]).deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: none observed",
    ]);
  });

  test("nothing where it was not decided, which is plaintext where TLS is logged", () => {
    expect(readLog([CLIENTS_LOG_TLS, withStatus("may?"), A_MINUTE_LATER]).deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: none inferred",
    ]);
  });
});

describe("an attempt is told when a message", () => {
  test.for([
    [
      "was deferred",
      "deferred",
      "deferred (host mx.example.net[192.0.2.25] said: 450 4.2.0 Greylisted)",
      "host mx.example.net[192.0.2.25] said: 450 4.2.0 Greylisted",
    ],
    ["bounced", "bounced", "bounced (host mx.example.net[192.0.2.25] said: 550 no)", "host mx.example.net[192.0.2.25] said: 550 no"],
    [
      "was bounced softly",
      "deferred",
      "SOFTBOUNCE (host mx.example.net[192.0.2.25] said: 550 no)",
      "host mx.example.net[192.0.2.25] said: 550 no",
    ],
    ["expired", "bounced", "expired (delivery temporarily suspended)", "delivery temporarily suspended"],
  ] as const)("%s", ([, outcome, status, reason]) => {
    const line = sentLine("A0B1C2D3E4", { rest: `delay=0.2, delays=0/0/0.1/0.1, dsn=4.2.0, status=${status}` });
    const { deliveries, attempts } = readLog([TLS_LINE, line, A_MINUTE_LATER]);
    expect(deliveries).toEqual([]);
    expect(attempts).toEqual([`${outcome} outbound to 192.0.2.25: ${reason} (TLSv1.3 observed)`]);
  });

  test("could not be sent, for its server was not reached: how is unknown", () => {
    const line = sentLine("A0B1C2D3E4", {
      relay: "none",
      rest: "delay=30, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to mx.example.net[192.0.2.25]:25: Connection timed out)",
    });
    expect(readLog([CLIENTS_LOG_TLS, line, A_MINUTE_LATER]).attempts).toEqual([
      "deferred outbound to null: connect to mx.example.net[192.0.2.25]:25: Connection timed out (unknown)",
    ]);
  });

  test("lost its connection over TLS, as the reply says", () => {
    const words = "lost connection with mx.example.net[192.0.2.25] while receiving the initial server greeting";
    const line = sentLine("A0B1C2D3E4", { rest: `delay=30, delays=0/0/30/0, dsn=4.4.2, status=deferred (${words})` });
    expect(readLog([TLS_LINE, `postfix/smtp[80]: A0B1C2D3E4: ${words}`, line, A_MINUTE_LATER]).attempts).toEqual([
      `deferred outbound to 192.0.2.25: ${words} (TLSv1.3 observed)`,
    ]);
  });

  test("was refused over TLS because the certificate did not match", () => {
    const line = sentLine("A0B1C2D3E4", { rest: "delay=1, delays=0/0/1/0, dsn=4.7.5, status=deferred (Server certificate not verified)" });
    const { attempts } = readLog([TLS_LINE, "postfix/smtp[80]: A0B1C2D3E4: Server certificate not verified", line, A_MINUTE_LATER]);
    expect(attempts).toEqual(["deferred outbound to 192.0.2.25: Server certificate not verified (TLSv1.3 observed)"]);
  });

  test.for([
    "TLS is required, but was not offered by host mx.example.net[192.0.2.25]",
    "Cannot start TLS: handshake failure",
    "Server certificate not trusted",
  ])("was kept back because of TLS, which sent nothing in plaintext: %s", (reason) => {
    const line = sentLine("A0B1C2D3E4", { rest: `delay=1, delays=0/0/1/0, dsn=4.7.4, status=deferred (${reason})` });
    expect(readLog([CLIENTS_LOG_TLS, line, A_MINUTE_LATER]).attempts).toEqual([`deferred outbound to 192.0.2.25: ${reason} (unknown)`]);
  });
});

describe("no message is", () => {
  test.for(["deliverable (250 2.1.5 Ok)", "undeliverable (550 5.1.1 no such user)"])("an address verification probe: %s", (status) => {
    const { deliveries, attempts, uses } = readLog([
      TLS_LINE,
      sentLine("A0B1C2D3E4", { rest: `delay=0.2, delays=0/0/0.1/0.1, dsn=2.1.5, status=${status}` }),
      A_MINUTE_LATER,
    ]);
    expect({ deliveries, attempts }).toEqual({ deliveries: [], attempts: [] });
    expect(uses).toEqual(["used", "used", "used"]);
  });

  test("one that the queue manager returned because it expired", () => {
    const { deliveries, attempts, uses } = readLog([
      "postfix/qmgr[71]: A0B1C2D3E4: from=<alice@client.example>, status=expired, returned to sender",
    ]);
    expect({ deliveries, attempts, uses }).toEqual({ deliveries: [], attempts: [], uses: ["irrelevant"] });
  });
});
