import { describe, expect, test } from "vitest";
import { A_MINUTE_LATER, CLIENTS_LOG_TLS, readLog, sentLine, TLS13 } from "./read-log.testing.ts";

const MX = "mx.example.net[192.0.2.25]:25";
const ESTABLISHED = `postfix/smtp[80]: Trusted TLS connection established to ${MX}: ${TLS13}`;
const REUSED = `postfix/smtp[80]: Trusted TLS connection reused to ${MX}: ${TLS13}`;
const PROXY = [
  "postfix/tlsproxy[95]: CONNECT to [192.0.2.25]:25",
  `postfix/tlsproxy[95]: Trusted TLS connection established to ${MX}: ${TLS13}`,
];
const PROXY_LEVEL_0 = "postfix/tlsproxy[95]: CONNECT to [192.0.2.25]:25";

function again(queueId: string, use: number): string {
  return sentLine(queueId, { relay: `${MX}, conn_use=${use}` });
}

describe("a TLS connection that is used again through tlsproxy", () => {
  test("gives every message its own summary", () => {
    const { full, deliveries } = readLog([
      ...PROXY,
      ESTABLISHED,
      sentLine("A0B1C2D3E4"),
      REUSED,
      again("B0B1C2D3E4", 2),
      REUSED,
      again("C0B1C2D3E4", 3),
      "postfix/tlsproxy[95]: DISCONNECT [192.0.2.25]:25",
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound B0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound C0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
    ]);
    expect(full.map(({ sessionReused }) => sessionReused)).toEqual([false, true, true]);
  });

  test("may be taken over by another process", () => {
    const { deliveries } = readLog([
      ...PROXY,
      ESTABLISHED,
      sentLine("A0B1C2D3E4"),
      REUSED.replace("smtp[80]", "smtp[81]"),
      again("B0B1C2D3E4", 2).replace("smtp[80]", "smtp[81]"),
      A_MINUTE_LATER,
    ]);
    expect(deliveries.toSorted()).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound B0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
    ]);
  });

  test("is told at log level 0 too, but proves nothing of messages without a summary", () => {
    const plain = sentLine("D0B1C2D3E4", { relay: "mx.example.org[192.0.2.30]:25" }).replace("smtp[80]", "smtp[82]");
    const { deliveries } = readLog([
      PROXY_LEVEL_0,
      ESTABLISHED,
      sentLine("A0B1C2D3E4"),
      REUSED,
      again("B0B1C2D3E4", 2),
      plain,
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound B0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed",
      "outbound D0B1C2D3E4 to 192.0.2.30: unknown",
    ]);
  });

  test("proves that TLS is logged once tlsproxy itself writes summaries", () => {
    const plain = sentLine("D0B1C2D3E4", { relay: "mx.example.org[192.0.2.30]:25" }).replace("smtp[80]", "smtp[82]");
    const { deliveries } = readLog([...PROXY, plain, A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound D0B1C2D3E4 to 192.0.2.30: none inferred"]);
  });

  test("tlsproxy's own lines are no deliveries, in either direction", () => {
    const { deliveries, uses } = readLog([
      ...PROXY,
      "postfix/tlsproxy[96]: CONNECT from [192.0.2.9]:56228",
      `postfix/tlsproxy[96]: Anonymous TLS connection established from [192.0.2.9]:56228: ${TLS13}`,
      "postfix/tlsproxy[96]: DISCONNECT [192.0.2.9]:56228",
    ]);
    expect(deliveries).toEqual([]);
    expect(uses).not.toContain("unrecognized");
  });
});

describe("a connection that is used again (conn_use=) without a summary", () => {
  test("is plaintext where TLS is logged: Postfix keeps no TLS connection open itself", () => {
    const { deliveries } = readLog([CLIENTS_LOG_TLS, sentLine("A0B1C2D3E4"), again("B0B1C2D3E4", 2), A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred", "outbound B0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("is plaintext after a TLS session of the same process", () => {
    const { deliveries } = readLog([ESTABLISHED, sentLine("A0B1C2D3E4"), again("B0B1C2D3E4", 2), A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.3 observed", "outbound B0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("stays unknown where nothing shows that TLS is logged", () => {
    expect(readLog([again("B0B1C2D3E4", 2), A_MINUTE_LATER]).deliveries).toEqual(["outbound B0B1C2D3E4 to 192.0.2.25: unknown"]);
  });
});

test("recipients of the same message on the first and on the second use of a connection are two transactions", () => {
  const { full } = readLog([CLIENTS_LOG_TLS, sentLine("A0B1C2D3E4"), again("A0B1C2D3E4", 2), A_MINUTE_LATER]);
  expect(full).toMatchObject([{ recipients: 1 }, { recipients: 1 }]);
});
