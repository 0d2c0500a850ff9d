import { describe, expect, test } from "vitest";
import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import type { LineUse } from "../reader.ts";
import { ndjsonFormat } from "./ndjson-reader.ts";

/** Reads one record, to which a time and a direction are added where it has none. */
function read(record: object): { use: LineUse; deliveries: readonly LoggedTransaction[]; attempts: readonly LoggedAttempt[] } {
  const deliveries: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const reader = ndjsonFormat.open(
    { isOwnAddress: (address) => address === "127.0.0.1", timeZone: "UTC", year: 2026 },
    { delivery: (fact) => deliveries.push(fact), attempt: (fact) => attempts.push(fact) },
  );
  const bytes = Buffer.from(JSON.stringify({ observedAt: "2026-11-22T08:00:00Z", direction: "inbound", ...record }));
  return { use: reader.readLine(bytes, 0, bytes.length, 42), deliveries, attempts };
}

test("a record with a time and a direction is a delivery of which no more is known", () => {
  const { use, deliveries } = read({});
  expect(use).toBe("used");
  expect(deliveries).toMatchObject([
    {
      observedAt: Date.UTC(2026, 10, 22, 8),
      direction: "inbound",
      tls: "unknown",
      certainty: "unknown",
      peerAddress: null,
      recipients: null,
    },
  ]);
});

test("what it tells is kept, and names are brought into lower case", () => {
  const { deliveries } = read({
    direction: "outbound",
    tls: "TLSv1.2",
    cipher: "AES128-SHA",
    peerHost: "MX.Example.NET",
    peerPort: 25,
    senderDomain: "Example.COM",
    recipientDomains: ["Example.ORG", "example.org"],
    sizeBytes: "4096",
    sessionReused: false,
    peerTrust: "verified",
  });
  expect(deliveries).toMatchObject([
    {
      tls: "TLSv1.2",
      certainty: "observed",
      cipher: "AES128-SHA",
      peerHost: "mx.example.net",
      peerPort: 25,
      senderDomain: "example.com",
      recipientDomains: ["example.org"],
      sizeBytes: 4096,
      sessionReused: false,
      peerTrust: "verified",
      evidence: { tls: 42, decided: 42 },
    },
  ]);
});

test("a record with an outcome is an attempt, its reason bounded", () => {
  const { deliveries, attempts } = read({ outcome: "tls-failed", reason: "x".repeat(1000) });
  expect(deliveries).toEqual([]);
  expect(attempts).toMatchObject([{ outcome: "tls-failed", reason: "x".repeat(256) }]);
});

test("traffic with the server's own addresses is no mail flow", () => {
  expect(read({ peerAddress: "127.0.0.1" })).toEqual({ use: "used", deliveries: [], attempts: [] });
});

test("what is not known is never taken for observed", () => {
  expect(read({ tls: "unknown", certainty: "observed" }).deliveries).toMatchObject([{ tls: "unknown", certainty: "unknown" }]);
});

describe("a record is not understood", () => {
  test.for([
    ["without a time that can be read", { observedAt: "yesterday" }],
    ["with a local time", { observedAt: "2026-11-22T08:00:00" }],
    ["with a direction that is none", { direction: "sideways" }],
    ["with a TLS version that is none", { tls: "TLSv1/SSLv3" }],
    ["with a number in the place of a text", { peerHost: 7 }],
    ["with a text in the place of a number", { recipients: "many" }],
    ["with a negative count", { sizeBytes: -1 }],
    ["with an outcome that is none", { outcome: "delivered" }],
    ["with a text in the place of a list", { recipientDomains: "example.org" }],
  ] as const)("%s", ([, record]) => {
    expect(read(record)).toEqual({ use: "unrecognized", deliveries: [], attempts: [] });
  });
});
