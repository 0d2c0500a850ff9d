import { describe, expect, test } from "vitest";
import { linesOf, readLines } from "../facts/read-lines.testing.ts";
import { stalwartFormat } from "./stalwart-reader.ts";

const LOG = linesOf("stalwart/samples/stalwart.log");

test("messages in every direction are told, local deliveries are none", () => {
  const { deliveries, attempts, uses } = readLines(stalwartFormat, LOG);
  expect(deliveries).toEqual([
    "inbound 192.0.2.5: TLSv1.2 observed TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, 1 to example.com",
    "submission 192.0.2.77: TLSv1.3 observed TLS13_AES_256_GCM_SHA384, 2 to example.net",
    "outbound mx.example.net: TLSv1.3 observed TLS13_AES_128_GCM_SHA256, 2 to example.net",
    "inbound 192.0.2.9: none inferred, 1 to example.com",
    "outbound mx.example.test: none observed, 1 to example.test",
    "outbound relay.example.org: unknown unknown, 1 to example.org",
  ]);
  expect(attempts).toEqual([
    "tls-failed inbound 192.0.2.10: tls handshake eof (unknown)",
    "tls-failed outbound null: tls handshake eof (unknown)",
    "bounced outbound null: 550 no such user (unknown)",
  ]);
  expect(uses.filter((use) => use === "unrecognized")).toEqual([]);
});

test("a delivery keeps queue id, size, sender, user and where its lines stand", () => {
  const [inbound, submission] = readLines(stalwartFormat, LOG).full;
  expect(inbound).toMatchObject({
    queueId: "284999972309434901",
    sizeBytes: 6046,
    senderDomain: "example.org",
    service: "smtp",
    evidence: { opened: 1, tls: 2, identified: 7, decided: 7 },
  });
  expect(submission).toMatchObject({ saslUser: "bob@example.com", service: "submissions" });
});

describe("a message without a handshake is not called plaintext", () => {
  const [start = "", ...rest] = LOG;
  const silent = rest.filter((line) => line.includes("192.0.2.9"));
  const anyHandshake = rest.filter((line) => line.includes("192.0.2.5,") && line.includes("tls.handshake"));

  test("while no handshake was logged at all", () => {
    expect(readLines(stalwartFormat, [start, ...silent]).deliveries).toEqual(["inbound 192.0.2.9: unknown unknown, 1 to example.com"]);
  });

  test("when its connection may be older than the log", () => {
    expect(readLines(stalwartFormat, [...anyHandshake, ...silent]).deliveries).toEqual([
      "inbound 192.0.2.9: unknown unknown, 1 to example.com",
    ]);
  });
});

test("what a stranger writes does not pass for what the server says", () => {
  const line =
    '2026-11-22T01:31:03Z INFO SMTP STARTTLS command (delivery.start-tls) queueId = 7, from = "x", version = "TLSv1_3"@a.test", to = ["b@b.test"], hostname = "mx.b.test", version = "TLSv1_2", details = "TLS_RSA_WITH_AES_128_CBC_SHA", elapsed = 1ms';
  const delivered =
    '2026-11-22T01:31:04Z INFO Message delivered (delivery.delivered) queueId = 7, from = "x", hostname = "mx.b.test", to = "b@b.test"';
  expect(readLines(stalwartFormat, [line, delivered]).deliveries).toEqual([
    "outbound mx.b.test: TLSv1.2 observed TLS_RSA_WITH_AES_128_CBC_SHA, 1 to b.test",
  ]);
});

test.for([
  ["the journal", (text: string) => `Nov 22 01:37:00 mail stalwart[7]: ${text}`],
  ["the journal, without a time of its own", (text: string) => `Nov 22 01:37:00 mail stalwart-mail[7]: ${text.slice(21)}`],
  ["Docker's JSON", (text: string) => JSON.stringify({ log: `${text}\n`, stream: "stdout", time: "2026-11-22T01:37:00.1Z" })],
  ["a terminal, with colours", (text: string) => text.replace(/^(\S+) INFO/, "\u001b[37m$1\u001b[0m \u001b[32;1mINFO\u001b[0m")],
] as const)("lines are read from %s", ([, wrap]) => {
  const line = LOG.at(-1) ?? "";
  expect(readLines(stalwartFormat, [wrap(line)]).deliveries).toEqual(["outbound relay.example.org: unknown unknown, 1 to example.org"]);
});
